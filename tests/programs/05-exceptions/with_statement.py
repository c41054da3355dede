# Context managers: order, values, swallowed exceptions.
class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value, traceback is not None)
        return self.swallow


with Resource("a") as a:
    print("in", a)

with Resource("b") as b, Resource("c") as c:
    print(b, c)

with (
    Resource("d") as d,
    Resource("e"),
):
    print(d)

with Resource("f", swallow=True):
    raise ValueError("swallowed")
print("went on")

try:
    with Resource("g"), Resource("h"):
        1 / 0
except ZeroDivisionError as e:
    print("came through", e)


def early():
    for i in range(3):
        with Resource(f"loop{i}"):
            if i == 0:
                continue
            return i


print(early())
with Resource("k") as (first):
    print(first)
