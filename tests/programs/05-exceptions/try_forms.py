# try, except, else and finally: what runs when.
def run(action):
    try:
        print("try", end=" ")
        result = action()
    except ZeroDivisionError as e:
        print("caught", e, end=" ")
        result = None
    except (KeyError, IndexError):
        print("lookup", end=" ")
        result = "missing"
    except Exception as e:
        print("other", type(e).__name__, end=" ")
        result = "?"
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ")
    return result


print(run(lambda: 1))
print(run(lambda: 1 / 0))
print(run(lambda: {}["k"]))
print(run(lambda: [][0]))
print(run(lambda: int("x")))


def bare():
    try:
        undefined
    except:
        return "bare except"


print(bare())
try:
    try:
        raise ValueError("inner")
    finally:
        print("first the finally")
except ValueError as e:
    print("then", e)
try:
    pass
finally:
    print("without except")
try:
    try:
        raise KeyError("a")
    except ValueError:
        print("not here")
except KeyError as e:
    print("outer caught", e, e.args, repr(e))
