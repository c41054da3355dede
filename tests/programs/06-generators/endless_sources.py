import itertools


def numbers():
    n = 0
    while True:
        yield n
        n += 1


def evens(source):
    for n in source:
        if n % 2 == 0:
            yield n


def take(count, source):
    for _, item in zip(range(count), source):
        yield item


print(list(take(4, evens(numbers()))), list(itertools.islice(numbers(), 2, 8, 3)), list(itertools.takewhile(lambda n: n < 3, numbers())), list(itertools.dropwhile(lambda n: n < 3, range(6))))
print(list(itertools.chain("ab", [1], ())), list(itertools.accumulate([1, 2, 3, 4])), list(itertools.pairwise("abc")), list(itertools.batched("abcde", 2)), [(k, list(g)) for k, g in itertools.groupby("aabccc")])
print(list(itertools.product("ab", [1, 2])), list(itertools.permutations("abc", 2)), list(itertools.combinations("abcd", 3)), list(itertools.combinations_with_replacement("ab", 2)), list(itertools.zip_longest("ab", "c", fillvalue="-")))
a, b = itertools.tee(range(3))
print(list(a), list(b), list(itertools.repeat("x", 3)), list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.compress("abcd", [1, 0, 1, 0])), list(itertools.filterfalse(str.isupper, "aBc")), next(itertools.cycle("xy")), list(zip(itertools.count(5, 5), "ab")))


def average():
    total = count = 0
    value = None
    while True:
        value = yield total / count if count else None
        total += value
        count += 1


stats = average()
next(stats)
print(stats.send(10), stats.send(20), stats.send(30))
