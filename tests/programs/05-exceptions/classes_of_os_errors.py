# What subclasses of OSError and of the errors of codecs do with their arguments.
error = BlockingIOError("a", "b", 3)
print(error.characters_written, error.args, error.filename)
del error.characters_written
print(hasattr(error, "characters_written"), hasattr(BlockingIOError("a", "b"), "characters_written"))
error.characters_written = 7
print(error.characters_written)
print(OSError(1, "a", None).args, OSError(2, "a", "b").args, OSError(1, 2, 3, 4, 5, 6).args)


class Made(OSError):
    def __new__(cls, message, extra):
        self = super().__new__(cls, message)
        self.extra = extra
        return self


for made in (Made("some message", "baz"), Made("some message", extra="baz")):
    print(made.args, made.extra)


class Filled(OSError):
    def __init__(self, message, extra):
        self.extra = extra
        super().__init__(message)


print(Filled("some message", extra="baz").args)

error = UnicodeDecodeError("ascii", bytearray(b"\xff"), 0, 1, "reason")
print(error.object, error.args[1], error)


class Undecoded(UnicodeDecodeError):
    pass


for arguments in ((), ("ascii",), ("ascii", b"x", 0, 1, "why"), ("ascii", "x", 0, 1, "why")):
    try:
        print(repr(Undecoded(*arguments)))
    except TypeError as error:
        print(error)


class Odd(ExceptionGroup):
    def split(self, condition):
        return self.parts


def caught(parts):
    group = Odd("odd", [ValueError(1), TypeError(2)])
    group.parts = parts
    try:
        try:
            raise group
        except* ValueError as error:
            print("taken", error)
    except BaseException as error:
        print("left", repr(error))


caught("no tuple")
caught(("one",))
caught((ValueError(3), None))
