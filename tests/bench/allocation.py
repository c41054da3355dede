# Objects that live for a moment.
def run(n):
    total = 0
    for i in range(n):
        pair = (i, i + 1)
        items = [i, pair]
        total += len(items)
    return total


print(run(1000000))
