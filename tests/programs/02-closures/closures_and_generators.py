# A generator keeps its frame and shares cells with closures.
def source():
    current = 0

    def jump(to):
        nonlocal current
        current = to

    def numbers():
        nonlocal current
        while current < 100:
            yield current
            current += 1
    return jump, numbers()


jump, numbers = source()
print(next(numbers), next(numbers))
jump(50)
print(next(numbers), next(numbers))
jump(98)
print(list(numbers))


def delayed():
    n = 1
    g = (n * i for i in range(4))
    n = 10
    return list(g)


print(delayed())

first = [1, 2]
pairs = ((a, b) for a in first for b in second)
first = "replaced"
second = [3]
print(list(pairs))


def handlers():
    table = {}
    for name in ["red", "green"]:
        def handler(*args, name=name):
            return f"{name}:{sum(args)}"
        table[name] = handler
    return table


print([h(1, 2) for h in handlers().values()])
