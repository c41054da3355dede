# Small integers in a loop.
def run(n):
    s = 0
    for i in range(n):
        s = (s * 31 + i) % 1000003
    return s


print(run(1000000))
