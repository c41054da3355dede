# Arguments are references: a callee may change what it is given, not what a name means.
def change(items):
    items.append("changed")


def rebind(items):
    items = ["new"]
    return items


def grow(items):
    items += ["grown"]


def replace(number):
    number += 1
    return number


shopping = ["bread"]
change(shopping)
print(shopping)
rebind(shopping)
print(shopping)
grow(shopping)
print(shopping)

n = 1
print(replace(n), n)

pair = (1, [2])
change(pair[1])
print(pair)
try:
    pair[1] += ["both"]
except TypeError as e:
    print(e)
print(pair)

grid = [[0] * 3] * 2
grid[0][1] = 5
print(grid, grid[0] is grid[1])
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)

copy = shopping[:]
copy.append("only here")
print(shopping, copy, copy == shopping, copy[:-1] == shopping)
