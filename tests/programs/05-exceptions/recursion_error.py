# Endless recursion can be caught.
def endless(n):
    return endless(n + 1) + 1


try:
    endless(0)
except RecursionError as e:
    print(type(e).__name__, "-", str(e)[:32])


class Mirror:
    def __getattr__(self, name):
        return getattr(self, name + "x")


try:
    Mirror().a
except RecursionError as e:
    print("attribute:", str(e)[:32])


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


reached = depth(0)
print(900 < reached < 1100)


def count_down(n):
    return 0 if n == 0 else 1 + count_down(n - 1)


print(count_down(900))


def mutual_a():
    mutual_b()


def mutual_b():
    mutual_a()


try:
    mutual_a()
except RuntimeError as e:
    print("as RuntimeError:", isinstance(e, RecursionError))

print("still fine", count_down(500))
