# The iterable of a loop fails.
def source():
    for i in range(3):
        yield 6 // (2 - i)


for n in source():
    print(n)
