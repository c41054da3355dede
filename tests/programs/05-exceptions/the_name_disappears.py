# The name after `as` is deleted at the end of its block.
e = "before"
try:
    raise ValueError("x")
except ValueError as e:
    print(repr(e))
try:
    e
except NameError as error:
    print(error)

saved = None
try:
    raise ValueError("kept")
except ValueError as e:
    saved = e
print(repr(saved), saved.args)


def local():
    for n in (0, 1):
        try:
            1 / n
        except ZeroDivisionError as problem:
            message = str(problem)
    try:
        problem
    except UnboundLocalError as e:
        return message, str(e)


print(local())


def rebound():
    try:
        raise KeyError("k")
    except KeyError as e:
        e = "something else"
        print(e)
    try:
        return e
    except UnboundLocalError:
        return "gone all the same"


print(rebound())


def deleted_inside():
    try:
        raise KeyError("k")
    except KeyError as e:
        del e
    return "fine"


print(deleted_inside())
