# status: 1 or 4
# stderr: MemoryError or limit of or OverflowError
n = 3
while True:
    n = n * n
