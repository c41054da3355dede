# Ranges of numbers that do not fit a machine word's part.
import pickle
import sys

M = 2**63
print(list(range(M - 3, M - 1)), list(range(4 * M, 4 * M + 2)), list(range(10**20, 10**20 + 10, 3)))
print(list(reversed(range(M, M + 5, 2))), list(range(M + 4, M, -2)))
print(bool(range(10**20 + 10, 10**20, 3)), bool(range(-2**100)), bool(range(2**100)))
big = range(-sys.maxsize, sys.maxsize)
print(big[sys.maxsize + 1], big[sys.maxsize + 1:sys.maxsize + 3], big[-1], big[::-2**62][:2])
try:
    len(big)
except OverflowError as error:
    print(error)
print(range(0, 2**100 - 1, 2) == range(0, 2**100, 2), hash(range(0, 2**100 - 1, 2)) == hash(range(0, 2**100, 2)))
print(hash(range(0)) == hash(range(5, 1)), hash(range(1, 2, 7)) == hash(range(1, 5, 9)), len({range(0), range(3, 3)}))
for start, stop, step in [(0, 11, 3), (M - 3, M - 1, 1), (1, 2, M - 1), (-1, -M, -M)]:
    iterator = iter(range(start, stop, step))
    print(type(iterator).__name__ in ("range_iterator", "longrange_iterator"), iterator.__reduce__()[1:], end=" ")
    print(next(iterator), list(pickle.loads(pickle.dumps(iterator))), list(iterator))
iterator = iter(range(10, 20, 2))
iterator.__setstate__(2)
print(list(iterator))
iterator = iter(range(-2**65, 20, 2))
iterator.__setstate__(2**64 + 7)
print(list(iterator))
iterator = reversed(range(10, 2**65, 2))
iterator.__setstate__(2**64 - 7)
print(list(iterator), type(reversed(range(3))).__name__)
try:
    iter(range(5)).__setstate__(1.5)
except TypeError as error:
    print(error)
print(1 + 0j in range(3), 1.0 in range(3), 0.5 in range(3), range(9).index(3.0))
for number in range(2**47 - 2, 2**47 + 2):
    print(number, end=" ")
print(sum(range(2**62, 2**62 + 10)))
