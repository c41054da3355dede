# Generators feeding generators.
LOG = """\
10 INFO start
11 ERROR disk full
12 INFO retry
bad line
13 ERROR network
14 WARN slow"""


def lines(text):
    for line in text.split("\n"):
        print("  read", line[:2])
        yield line


def parse(source):
    for line in source:
        parts = line.split(maxsplit=2)
        if parts[0].isdigit():
            yield int(parts[0]), parts[1], parts[2]


def only(level, records):
    return (r for r in records if r[1] == level)


errors = only("ERROR", parse(lines(LOG)))
print(next(errors))
for time, level, message in errors:
    print(time, message)


def batches(iterable, size):
    batch = []
    for x in iterable:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def running_total(iterable):
    total = 0
    for x in iterable:
        total += x
        yield total


print(list(batches(range(7), 3)))
print(list(running_total([1, 2, 3, 4])))
print([sum(b) for b in batches(running_total(range(6)), 2)])


def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or (x is not None and x <= y):
            yield x
            x = next(a, None)
        else:
            yield y
            y = next(b, None)


print(list(merge([1, 4, 6], [2, 3, 7, 8])))
