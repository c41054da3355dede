# status: 1 or 4
# stderr: MemoryError or limit of memory or limit of instructions
items = []
while True:
    items.append("x" * 1000 + str(len(items)))
