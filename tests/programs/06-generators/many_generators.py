# Thousands of suspended frames, and deep chains of delegation.
def ticker(n):
    total = 0
    while True:
        total += n
        yield total


tickers = [ticker(i) for i in range(2000)]
for _ in range(3):
    values = [next(t) for t in tickers]
print(sum(values), values[10], values[-1])


def nested(depth):
    if depth:
        yield depth
        yield from nested(depth - 1)


print(sum(nested(300)))


def chain_of_filters(limit):
    def numbers():
        n = 2
        while True:
            yield n
            n += 1

    def without(p, source):
        return (x for x in source if x % p)

    source = numbers()
    while True:
        p = next(source)
        if p > limit:
            return
        yield p
        source = without(p, source)


print(list(chain_of_filters(100)))
count = 0
for x in (i for i in range(50_000) if i % 5 == 0):
    count += x
print(count)


def interleave(*generators):
    pending = list(generators)
    while pending:
        for g in pending[:]:
            try:
                yield next(g)
            except StopIteration:
                pending.remove(g)


print("".join(interleave(iter("adg"), iter("be"), iter("cfhi"))))
