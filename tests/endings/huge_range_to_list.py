# status: 1 or 4
# stderr: MemoryError or limit of memory or limit of instructions
items = list(range(10**12))
