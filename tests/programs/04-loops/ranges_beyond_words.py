# Ranges whose numbers are larger than a machine word.
import itertools
import sys

large = sys.maxsize
print(list(range(large - 2, large + 4, 2)))
print([number - large for number in range(large - 1, large + 3)])
print([number + large for number in range(-large + 1, -large - 3, -1)])
iterator = iter(range(10 ** 20, 10 ** 20 + 9, 4))
print(next(iterator), next(iterator), next(iterator), next(iterator, "end"))
print(list(reversed(range(large - 1, large + 3))))
print(list(zip(range(large, large + 3), "abc")))
print(list(itertools.islice(range(0, 10 ** 30), 3)), list(itertools.islice(range(5, 10 ** 30, 10 ** 29), 3)))


def numbers(start, stop):
    for number in range(start, stop):
        yield number


print(list(numbers(2 ** 64 - 1, 2 ** 64 + 2)), list(numbers(2 ** 64, 2 ** 64)))
