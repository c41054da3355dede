# Closures in the place of classes.
def make_average():
    total = count = 0

    def add(value):
        nonlocal total, count
        total += value
        count += 1
        return total / count
    return add


average = make_average()
print([average(v) for v in (10, 20, 60)])


def make_stack():
    items = []

    def push(x):
        items.append(x)

    def pop():
        if not items:
            raise IndexError("pop from an empty stack")
        return items.pop()
    return push, pop, lambda: len(items)


push, pop, size = make_stack()
push("a")
push("b")
print(pop(), size(), pop())
try:
    pop()
except IndexError as e:
    print(e)


def on_change(listener):
    state = {"value": None}

    def set_value(new):
        old, state["value"] = state["value"], new
        if old != new:
            listener(old, new)
    return set_value


log = []
set_value = on_change(lambda old, new: log.append(f"{old} -> {new}"))
for v in (1, 1, 2, 2, 1):
    set_value(v)
print(log)
