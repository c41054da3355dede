a = [1, [2, 3]]
b, c, d = a, a[:], a.copy()
a[1].append(4)
a.append(5)
print(b, c, d, b is a, c is a, c[1] is a[1])
import copy
deep = copy.deepcopy(a)
deep[1].append("deep")
print(a, deep)
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid)
grid = [[0] * 2 for _ in range(2)]
grid[0][0] = 1
print(grid)


def add(item, target=[]):
    target.append(item)
    return target


print(add(1), add(2), add(3, []))
