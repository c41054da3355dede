# What a generator returns travels in StopIteration.
def gather():
    yield 1
    yield 2
    return "total 3"


g = gather()
while True:
    try:
        print(next(g))
    except StopIteration as stop:
        print("value:", stop.value, stop.args)
        break


def wrapper():
    value = yield from gather()
    return value.upper()


def run(generator):
    items = []
    while True:
        try:
            items.append(next(generator))
        except StopIteration as stop:
            return items, stop.value


print(run(wrapper()))
print(run(x for x in "ab"))


def returns_tuple():
    return 1, 2
    yield


print(run(returns_tuple()))
for x in gather():
    last = x
print(last)


def finally_return():
    try:
        yield 1
    finally:
        print("cleanup")


print(run(finally_return()))
