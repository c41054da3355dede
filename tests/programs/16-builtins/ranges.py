r = range(2, 20, 3)
print(r, list(r), len(r), r[2], r[-1], r[1:3], 8 in r, 9 in r, r.index(8), r.count(8), r == range(2, 18, 3), list(reversed(r)), r.start, r.stop, r.step)
print(list(range(5, 0, -2)), list(range(0)), range(0) == range(5, 5), bool(range(0)), list(range(-3, 3)), range(10)[::-1], hash(range(3)) == hash(range(0, 3)), 10**20 in range(10**21))
for attempt in (lambda: range(1.5), lambda: range("a"), lambda: range(1, 2, 0), lambda: range(), lambda: range(3)[5], lambda: range(3).index(7), lambda: range(1, 2, 3, 4), lambda: range(3).append(1)):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
