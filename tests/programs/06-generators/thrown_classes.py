# A class that is thrown into a generator is called, with the program's own `__init__`.
class Own(Exception):
    def __init__(self, text="made"):
        super().__init__(text)


class NoException(Exception):
    def __new__(cls):
        return cls


def catches():
    while True:
        try:
            yield
        except Own as error:
            print("caught", error, type(error).__name__)


generator = catches()
next(generator)
generator.throw(Own)
generator.throw(Own("given"))
try:
    generator.throw(NoException)
except TypeError as error:
    print(error)
print(next(generator, "ended"))
generator = catches()
for name in ("__name__", "__qualname__"):
    setattr(generator, name, "other")
    for act in (lambda: delattr(generator, name), lambda: setattr(generator, name, 5)):
        try:
            act()
        except TypeError as error:
            print(error)
print(generator.__name__, generator.__qualname__)


async def coroutine():
    try:
        await Pauses()
    except Own as error:
        return str(error)


class Pauses:
    def __await__(self):
        yield


running = coroutine()
running.send(None)
try:
    running.throw(Own)
except StopIteration as stop:
    print(stop.value)
