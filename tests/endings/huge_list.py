# status: 1 or 4
# stderr: MemoryError or limit of memory
items = [0] * 10**12
