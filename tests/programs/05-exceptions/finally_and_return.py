# finally overrides return, break and continue, and runs for each of them.
def both():
    try:
        return "try"
    finally:
        print("cleanup")


def value_is_saved():
    x = 1
    try:
        return x
    finally:
        x = 2


def in_loop():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    return out


def nested():
    try:
        try:
            return "inner"
        finally:
            print("one")
    finally:
        print("two")


def raise_in_finally():
    try:
        try:
            1 / 0
        finally:
            raise KeyError("from finally")
    except KeyError as e:
        return repr(e), repr(e.__context__)


def else_return():
    try:
        pass
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("after else")


def loop_with_finally():
    while True:
        try:
            try:
                raise ValueError
            finally:
                print("loop finally")
        except ValueError:
            break
    return "left"


for f in (both, value_is_saved, in_loop, nested, raise_in_finally, else_return, loop_with_finally):
    print(f())
