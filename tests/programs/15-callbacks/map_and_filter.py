# map, filter, zip, enumerate and reversed are lazy and call back.
def double(x):
    print(f"double({x})", end=" ")
    return x * 2


m = map(double, [1, 2, 3])
print("nothing yet")
print(next(m), next(m))
print(list(m), list(m))
print(list(map(lambda a, b: a + b, [1, 2, 3], (10, 20))), list(map(pow, [2, 3], [3, 2])), list(map(str, range(3))), list(map(None or int, "12")))
print(list(filter(lambda x: x % 2, range(6))), list(filter(None, [0, 1, "", "a", None, []])), list(filter(str.isalpha, "a1b2")))
print(sum(map(len, ["ab", "c"])), max(map(abs, [-3, 2])), " ".join(map(str.upper, "abc")), set(map(type, [1, "a"])) == {int, str})
print(list(map(lambda p: p[0] * p[1], zip(range(3), map(double, range(3))))))
print(list(filter(lambda x: double(x) > 2, [1, 2])), [*map(lambda x: [x] * x, range(3))])


def failing(x):
    return 10 // x


m = map(failing, [5, 0, 2])
print(next(m))
try:
    next(m)
except ZeroDivisionError as e:
    print(e)
print(next(m), next(m, "end"))
f = filter(failing, [20, 0, 5])
try:
    print(list(f))
except ZeroDivisionError as e:
    print(e, list(f))


class Callable:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x * self.k


print(list(map(Callable(3), [1, 2])), list(map(Callable, [5]))[0](2), list(filter(Callable(0), [1, 2])))
for action in (lambda: map(5), lambda: map(5, [1]), lambda: list(map(5, [1])), lambda: map(str, 5), lambda: filter(str), lambda: filter(str, 5),
               lambda: list(map(lambda x: x, [1], [2])), lambda: list(zip([1], 5))):
    try:
        print(type(action()).__name__)
    except TypeError as e:
        print(e)
