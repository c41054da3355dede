# Chained, tuple, starred, nested, swapped and augmented assignment.
a = b = []
a.append(1)
print(a, b, a is b)

x, y = 1, 2
x, y = y, x
print(x, y)

first, *middle, last = range(6)
print(first, middle, last)
*start, end = "abc"
print(start, end)
head, *tail = [1]
print(head, tail)
(p, q), [r, *s] = (1, 2), [3, 4, 5]
print(p, q, r, s)
for i, (j, *k) in enumerate([(1, 2, 3), "xy"]):
    print(i, j, k)


def attempt(action):
    try:
        action()
    except (ValueError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")


def unpack_two(value):
    a, b = value


def unpack_star(value):
    a, *b, c = value


attempt(lambda: unpack_two([1]))
attempt(lambda: unpack_two([1, 2, 3]))
attempt(lambda: unpack_two((1, 2, 3)))
attempt(lambda: unpack_two(iter([1, 2, 3])))
attempt(lambda: unpack_two([]))
attempt(lambda: unpack_two(5))
attempt(lambda: unpack_two("abc"))
attempt(lambda: unpack_star([1]))
attempt(lambda: unpack_star(None))

n = 7
n += 3; n -= 1; n *= 4; n //= 5; n **= 2; n %= 10; n <<= 3; n |= 1; n &= 15; n ^= 2; n >>= 1
print(n)
n /= 2
print(n)
() = []
[] = ()
print("empty targets are fine")
