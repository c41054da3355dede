# The order in which CPython lists sets of small ints, which learners take for sorted.
print({5, 3, 1}, {8, 1}, {9, 8}, {16, 1, 32}, {100, 50, 10, 1000}, {-1, 0, 1}, {-5, -3, 4}, set(range(10, 0, -1)))
s = set()
for x in (33, 1, 65, 7, 99, 2, 0):
    s.add(x)
    print(s)
s.remove(1)
s.add(129)
print(s, list(s), sorted(s))
print({x * x for x in range(12)})
print({x * 7 % 101 for x in range(30)})
print({1.5, 2, 3.0, True}, {0.5, 0.25}, {None} | {1}, {(1, 2), (0, 1)})
print({1, 2} | {30, 4}, {1, 2, 3, 4, 5} & {5, 4, 9}, {1, 2, 3} ^ {3, 40}, {9, 17, 25} - {17})
print(set([1, 2, 3]) | set([17, 33]), set([17, 33]) | set([1, 2, 3]))
big = set(range(0, 1000, 37))
print(big)
for x in list(big)[::2]:
    big.discard(x)
print(big, big.pop(), big.pop(), len(big))
