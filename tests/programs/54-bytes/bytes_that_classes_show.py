# Bytes that a class shows by __buffer__, as array does, where bytes are wanted.
from array import array


class Shown:
    def __init__(self, data, before=None):
        self.data = data
        self.before = before

    def __buffer__(self, flags):
        if self.before is not None:
            self.before()
        return memoryview(self.data)


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


numbers = array("i", range(4))
view = memoryview(numbers)
view[:] = array("i", [9, 8, 7, 6])
print(numbers)
print(view == array("i", [9, 8, 7, 6]), array("i", [9, 8, 7, 6]) == view, view != array("i", [9, 8, 7]))
print(view == array("h", [9, 8, 7, 6]), view == array("f", [9, 8, 7, 6]), view == "text")
print(bytearray(b"ab") == array("B", b"ab"), b"ab" == array("B", b"ab"))
show("different items:", lambda: view.__setitem__(slice(0, 2), array("h", [1, 2])))
show("join:", lambda: b", ".join([b"a", array("B", b"b"), Shown(b"c")]))
show("join something else:", lambda: b"".join([b"a", 5]))
show("add:", lambda: b"a" + array("B", b"b"))
show("in:", lambda: array("B", b"b") in b"abc")
show("find:", lambda: b"abc".find(Shown(b"c")))
show("split:", lambda: b"a,b".split(Shown(b",")))
show("replace:", lambda: bytearray(b"a,b").replace(Shown(b","), array("B", b";")))
show("starts:", lambda: b"abc".startswith(Shown(b"ab")))
show("hexadecimal digits:", lambda: bytes.fromhex(array("B", b"0aff")))

data = bytearray(b"abc")
show("cleared while it is searched:", lambda: data.find(Shown(b"b", data.clear)))
show("cleared while it joins:", lambda: data.join([b"x", Shown(b"b", data.clear)]))
show("cleared while it is a format:", lambda: bytearray(b"%b!") % Shown(b"b"))
show("cleared while it is extended:", lambda: data.extend(Shown(b"def", data.clear)))
print(data)


class Cleared:
    def __index__(self):
        items.clear()
        return 42


items = [Cleared(), Cleared()]
print(bytes(items))
