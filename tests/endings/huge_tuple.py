# status: 1 or 4
# stderr: MemoryError or limit of memory
pair = (1, 2) * 10**13
