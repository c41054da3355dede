# Assignments of all shapes.
def f(a, b, c, d):
    a, b = b, a
    a, b = b, a + b
    (a, b), [c, *d] = d
    a.x, a[b] = c
    a.x[b].y = x = y = c
    a += 1
    a.x -= b
    a[b] *= a[c]
    a[1:b], a[::2] = c[:], c[d]
    del a.x, a[b], (c, d)
    x = [x, f(x)]
    y = x and y or a
    z: int = 1
    w: int
    return x + (x := 5) + x, z


for a.x in b:
    pass
g = h = 1
g += 1
