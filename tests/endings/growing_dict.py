# status: 1 or 4
# stderr: MemoryError or limit of memory or limit of instructions
table = {}
n = 0
while True:
    table[n] = [n]
    n += 1
