import sys


def handler():
    try:
        yield "ready"
    except ValueError:
        yield sys.exc_info()[0].__name__
        try:
            1 / 0
        except ZeroDivisionError as error:
            yield repr(error.__context__)
        yield sys.exc_info()[0].__name__
    yield sys.exc_info()[0]


generator = handler()
print(next(generator))
try:
    raise ValueError("the very same")
except ValueError as error:
    print(generator.throw(error))
    print(next(generator))
    print(next(generator))
    print(sys.exc_info()[0].__name__)
print(sys.exc_info(), next(generator))


# It handles its own, whoever asks it to go on, and whatever they handle.
def own():
    try:
        raise KeyError("mine")
    except KeyError:
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__
    yield sys.exc_info()[0] and sys.exc_info()[0].__name__


try:
    raise TypeError
except TypeError:
    generator = own()
    print(next(generator), sys.exc_info()[0].__name__)
print(next(generator), sys.exc_info())
try:
    raise OSError
except OSError:
    print(next(generator), sys.exc_info()[0].__name__)
