# range in all its forms.
print(range(5), range(2, 5), range(0, 10, 3), range(1, 2, 1))
print(list(range(5)), list(range(5, 0)), list(range(5, 0, -2)), list(range(-3, 3)))
r = range(10, 50, 5)
print(len(r), r[0], r[-1], r[2:5], r[::-1], 25 in r, 26 in r, r.index(25), r.count(30))
print(r.start, r.stop, r.step, list(reversed(r)))
print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2])
print(len(range(10 ** 15)), 10 ** 14 in range(0, 10 ** 15, 7), range(10 ** 20)[-1])
print(sum(range(101)), max(range(5)), min(range(5)), sorted(range(3), reverse=True))
print(bool(range(0)), hash(range(3)) == hash(range(0, 3, 1)), range(True))
for action in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("3"), lambda: range(3)[5],
               lambda: range(3).index(9), lambda: range(1, 2, 3, 4), lambda: range(3)["a"]):
    try:
        print(action())
    except (TypeError, ValueError, IndexError) as e:
        print(f"{type(e).__name__}: {e}")
i = "unchanged"
for i in range(0):
    pass
print(i)
for i in range(3):
    i += 10
    print(i, end=" ")
print(i)
