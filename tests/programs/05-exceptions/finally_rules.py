def order():
    try:
        return "try"
    finally:
        print("finally runs")


def each():
    for n in range(3):
        try:
            if n == 0:
                continue
            if n == 1:
                raise ValueError(n)
            print("body", n)
        except ValueError as error:
            print("caught", error)
        else:
            print("else", n)
        finally:
            print("finally", n)


print(order())
each()
try:
    try:
        raise KeyError("first")
    finally:
        print("on the way")
except KeyError as error:
    print("caught", error)
try:
    error
except NameError as gone:
    print(gone)


def nested():
    try:
        try:
            raise ValueError("a")
        except ValueError:
            raise TypeError("b")
        finally:
            print("inner")
    except TypeError as error:
        return repr(error), repr(error.__context__)


print(nested())
