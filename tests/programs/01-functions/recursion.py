# Functions that call themselves and each other.
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def hanoi(n, source="A", spare="B", target="C"):
    if n == 0:
        return 0
    moves = hanoi(n - 1, source, target, spare)
    if n > 2:
        print(f"disk {n}: {source} -> {target}")
    return moves + 1 + hanoi(n - 1, spare, source, target)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


def depth(tree):
    return 0 if not isinstance(tree, list) else 1 + max([depth(t) for t in tree], default=0)


print(factorial(5), factorial(20), factorial(30))
print([fib(n) for n in range(15)])
print("moves:", hanoi(4))
print(is_even(100), is_odd(100), is_even(7))
print(ackermann(2, 3))
print(permutations([1, 2, 3]))
print(depth([]), depth([1, [2, [3]], [4]]), depth(5))
