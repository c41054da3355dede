# Call windows at the top of the temporaries; methods; keywords; stars.
def f(a, g, h):
    g()
    x = g(a, h(a), 1)
    a.method(x).other(a, key=x, more=1)
    g(*a)
    g(1, *a, 2, key=3, **h, last=4)
    return g(g(g(a)))


print("x", end="")
