# status: 1 or 4
# stderr: MemoryError or limit of memory or OverflowError
x = 1 << 10**12
