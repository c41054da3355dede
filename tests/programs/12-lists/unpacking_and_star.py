# Stars in displays and targets.
a, b = [1, 2], (3, 4)
print([*a, *b], [*a, 5, *"xy"], (*a,), {*a, *b}, [*range(3)], [*{}], {**{"k": 1}, "l": 2}, [*[*a]])
first, *rest = [1, 2, 3]
*init, last = "abc"
one, *none = [1]
x, *y, z = range(5)
print(first, rest, init, last, one, none, x, y, z)
(a1, *b1), *c1 = [(1, 2, 3), 4, 5]
print(a1, b1, c1)
for head, *tail in [(1, 2, 3), [4], "xyz"]:
    print(head, tail, end=" ")
print()
l = [0, 1, 2]
l[0], l[1], *l[2:] = 9, 8, 7, 6
print(l)
swap = [1, 2, 3]
swap[0], swap[-1] = swap[-1], swap[0]
i = 0
i, swap[i] = 2, "x"
print(swap, i)
print(list([1, 2]), list("ab"), list((1,)), list({1: 2}), list(range(2)), list(), list(map(str, [1])), list(x for x in "g"))
for action in (lambda: [*5], lambda: [*None], lambda: {**[1]}, lambda: list(1, 2), lambda: (lambda a, b: 0)(*[1])):
    try:
        print(action())
    except TypeError as e:
        print(e)
print([1, 2, 3,], [(1, 2)], [(1), 2], [[]], [None] * 2, [1, *[], 2], len([*range(100), *range(50)]))
