# Handlers, finally on every way out, names that end with their handler.
def handlers(f):
    try:
        x = f()
    except (ValueError, KeyError) as error:
        raise RuntimeError("wrong") from error
    except OSError:
        pass
    else:
        x += 1
    return x


def finals(f, items):
    for item in items:
        try:
            if item:
                continue
            if f(item):
                break
            return item
        finally:
            f()
    assert items, "none"
    raise


def managers(lock, open):
    with lock, open("x") as file, open("y") as (a, b):
        return file.read(a, b)
