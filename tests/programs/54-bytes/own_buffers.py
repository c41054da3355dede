def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


class Frame:
    def __init__(self, size):
        self.data = bytearray(size)

    def __buffer__(self, flags):
        return memoryview(self.data)


frame = Frame(4)
view = memoryview(frame)
view[1] = 7
print(view.tolist(), bytes(frame), bytearray(frame), frame.data)


class Wrong:
    def __buffer__(self, flags):
        return b"bytes"


show(memoryview, Wrong())
print(b"abc".__buffer__(0).tolist(), bytearray(b"x").__buffer__(0).readonly)
