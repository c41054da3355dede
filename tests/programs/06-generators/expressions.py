# Generator expressions are lazy, except for their first iterable.
def noisy(items):
    for x in items:
        print("item", x)
        yield x


g = (x * 10 for x in noisy([1, 2, 3]) if x != 2)
print("made")
print(next(g))
print(list(g))

print(sum(x * x for x in range(10)), max((len(w) for w in ["a", "bbb", "cc"]), default=0))
print(", ".join(str(x) for x in range(4)), set(c for c in "aab"), dict((k, v) for k, v in zip("ab", [1, 2])))
print(list((a, b) for a in range(3) for b in range(a)))
print(any(x > 2 for x in noisy([1, 3, 5])))
print(all(x < 3 for x in noisy([1, 3, 5])))

try:
    bad = (x for x in 5)
except TypeError as e:
    print("at once:", e)
late = (x for x in [1] for y in 5)
try:
    next(late)
except TypeError as e:
    print("later:", e)
zero = (1 / x for x in [1, 0])
print(next(zero))
try:
    next(zero)
except ZeroDivisionError as e:
    print(e)
print(list(zero))

n = 2
g = (n * x for x in [1, 2])
n = 100
print(list(g))
nested = ((x, list(y for y in range(x))) for x in range(3))
print(list(nested))
print(*(c for c in "xyz"), sep="-")
