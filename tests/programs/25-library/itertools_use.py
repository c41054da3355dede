# Iterators from iterators.
import itertools
from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee,
                       zip_longest, batched)

print(list(islice(count(5, 2), 4)), list(islice(cycle("ab"), 5)), list(repeat(0, 3)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)))
print(list(chain([1], (2, 3), "ab")), list(chain.from_iterable([[1], [2, 3]])))
print(list(compress("abcd", [1, 0, 1, 0])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(6))))
for key, group in groupby(["apple", "avocado", "bean", "blueberry", "cherry"], key=lambda word: word[0]):
    print(key, list(group))
print([key for key, _ in groupby("aabbbc")], [len(list(g)) for _, g in groupby("aabbbc")])
print(list(islice(range(10), 3)), list(islice(range(10), 2, 5)), list(islice(range(10), 1, None, 3)))
print(list(pairwise([1, 2, 3])), list(pairwise([1])), list(starmap(pow, [(2, 3), (3, 2)])))
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a))
print(list(zip_longest([1, 2, 3], "ab", fillvalue="-")))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()))
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)), list(permutations([1], 2)))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations_with_replacement("ab", 2)))
print([len(list(combinations(range(n), n // 2))) for n in range(8)], list(batched("abcdefg", 3)))
it = iter(range(10))
print(list(islice(it, 3)), next(it), list(islice(it, 1, 4)), next(it))
print(sum(1 for _ in permutations(range(5))), next(itertools.count()))
