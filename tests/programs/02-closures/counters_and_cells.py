functions = [lambda: n for n in range(3)]
print([function() for function in functions])
functions = [lambda n=n: n for n in range(3)]
print([function() for function in functions])


def make(n):
    return lambda: n


print([function() for function in [make(n) for n in range(3)]])


def counter():
    count = 0

    def add():
        nonlocal count
        count += 1
        return count

    return add


a, b = counter(), counter()
print(a(), a(), b(), a.__closure__[0].cell_contents, a.__code__.co_freevars)
total = 0


def wrong():
    total += 1


try:
    wrong()
except UnboundLocalError as error:
    print(error)


def use_before():
    print(later)
    later = 1


try:
    use_before()
except UnboundLocalError as error:
    print(error)
