# Loops are tested at the bottom, count without objects, and keep their constants in registers.
def hot(n):
    s = 0
    i = 0
    while i < n:
        s = (s * 31 + i) % 1000003
        i += 1
    return s


def counting(n):
    total = 0
    for i in range(n):
        for j in range(i, n, 2):
            if i == j and j > 3 or not total:
                continue
            total += i * j / 2
    else:
        total = -total
    return total


def forever(items):
    while True:
        for key, value in items:
            if key is None:
                break
        else:
            return value


def tested_first(read):
    while (line := read()) != "":
        print(line)
    return line
