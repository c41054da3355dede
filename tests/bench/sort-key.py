# Sorting by a function of the items, and by the items themselves.
def run(n):
    values = []
    x = 12345
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        values.append((x % 1000, x))
    by_second = sorted(values, key=lambda pair: pair[1])
    by_both = sorted(values)
    words = sorted((str(second) for _, second in values), key=len, reverse=True)
    return by_second[0], by_both[n // 2], words[0]


print(*run(30000))
