# Stars on the calling side.
def show(*args, **kwargs):
    print(args, kwargs)


numbers = [1, 2, 3]
options = {"a": 1, "b": 2}

show(*numbers)
show(**options)
show(0, *numbers, 4, *range(5, 7), **options, c=3)
show(*"abc", *(), *[], **{})
show(*{"k": 1, "l": 2})
show(*(n * n for n in numbers))
print(*numbers, sep=", ", end=".\n")
print(*[], sep="-")


def add(a, b, c):
    return a + b + c


print(add(*numbers), add(**{"c": 3, "a": 1, "b": 2}), add(1, *[2, 3]))


def attempt(action):
    try:
        action()
    except TypeError as e:
        print("TypeError:", e)


attempt(lambda: show(**options, **{"b": 5}))
attempt(lambda: show(a=1, **options))
attempt(lambda: show(*5))
attempt(lambda: show(*None, 1))
attempt(lambda: show(**5))
attempt(lambda: show(**{1: 2}))
attempt(lambda: add(*numbers, 4))
