# Everything that can stand after raise.
def attempt(action):
    try:
        action()
    except BaseException as e:
        print(f"{type(e).__name__}: {e}")


def with_class():
    raise ValueError


def with_instance():
    raise ValueError("message")


def with_string():
    raise "text"


def with_number():
    raise 5


def with_none():
    raise None


def nothing_active():
    raise


def wrong_cause():
    raise ValueError("x") from 5


def wrong_class():
    raise int


class NeedsArgument(Exception):
    def __init__(self, a):
        self.a = a


def cannot_build():
    raise NeedsArgument


for f in (with_class, with_instance, with_string, with_number, with_none, nothing_active, wrong_cause, wrong_class, cannot_build):
    print(f.__name__, end=": ")
    attempt(f)
attempt(lambda: (_ for _ in ()).throw(KeyError("from an expression")))

error = ValueError("kept")
for _ in range(2):
    try:
        raise error
    except ValueError as caught:
        print(caught is error)
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except (ValueError, "x"):
        pass
except TypeError as e:
    print(e)
