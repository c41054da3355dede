# Handlers within handlers, and the exception that is being handled.
def level(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        level(n - 1)
    except ValueError as e:
        if n == 2:
            raise KeyError(f"translated at {n}") from e
        print("level", n, "saw", e)
        raise
    finally:
        print("leaving", n)


try:
    level(3)
except KeyError as e:
    print("top:", e, "from", e.__cause__)

try:
    raise ValueError(1)
except ValueError:
    try:
        raise KeyError(2)
    except KeyError as e:
        print("context of", repr(e), "is", repr(e.__context__))
        try:
            raise IndexError(3)
        except IndexError as e3:
            print(repr(e3.__context__), repr(e3.__context__.__context__))


def generator():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("inside:", e)
        yield 3
    finally:
        print("generator done")


g = generator()
print(next(g), g.throw(ValueError("thrown in")), next(g, "end"))


def cleanup_order():
    try:
        try:
            return "value"
        finally:
            print("inner finally")
            try:
                1 / 0
            except ZeroDivisionError:
                print("handled in finally")
    finally:
        print("outer finally")


print(cleanup_order())
