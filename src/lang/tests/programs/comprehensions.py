# Inlined, with registers of their own, and cells where a function captures a variable.
def f(xs, n):
    a = [x * n for x in xs if x if x > n]
    b = {x: y for x, y in xs for y in y}
    c = {last := x for x in range(n)}
    d = [lambda: x for x in xs]
    e = sum(x * n for x in xs)
    return a, b, c, d, e, last, [[y for y in x] for x in xs]


x = [x for x in x]
