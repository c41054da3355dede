# status: 1 or 4
# stderr: MemoryError or limit of memory or limit of instructions
def count():
    n = 0
    while True:
        yield n
        n += 1


items = list(count())
