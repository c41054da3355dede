# Where an exception leaves half-done work.
items = [3, 1, 2]
try:
    items[0], items[9] = "changed", "lost"
except IndexError:
    print(items)

result = []


def collect(n):
    result.append(n)
    if n == 2:
        raise ValueError(n)
    return n


try:
    total = [collect(n) for n in range(5)]
except ValueError:
    print(result)
try:
    total
except NameError as e:
    print(e)

table = {}
try:
    table["a"] = table["b"]
except KeyError as e:
    print(e, table)

count = 0
try:
    count += int("x")
except ValueError:
    print("count is still", count)

try:
    print("a", 1 / 0, "b")
except ZeroDivisionError:
    print("nothing was printed")


class Broken:
    def __init__(self, value):
        self.early = value
        raise RuntimeError("half built")


made = None
try:
    made = Broken(1)
except RuntimeError as e:
    print(e, made)


class Meddler:
    def __eq__(self, other):
        raise ZeroDivisionError("no comparing")

    def __str__(self):
        raise ValueError("no printing")


for action in (lambda: Meddler() in [1], lambda: [1, Meddler()].index(5), lambda: str(Meddler()), lambda: f"{Meddler()}",
               lambda: print("x", Meddler()), lambda: [Meddler()] == [1], lambda: "%s" % Meddler()):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
