# status: 0 or 1 or 4
# stderr: MemoryError or limit of or OverflowError or
x = 10 ** 10 ** 8
print(x % 7)
