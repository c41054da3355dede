def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


view = memoryview(b"abc")
print(view == b"abc", b"abc" == view, view == memoryview(bytearray(b"abc")), view == bytearray(b"abd"), view != b"x", view == "abc")
print(hash(view) == hash(b"abc"), {view: 1}[b"abc"], view in {b"abc"})
show(hash, memoryview(bytearray(b"abc")))
print(97 in view, b"a" in view, list(view), [*view], sorted(view, reverse=True), sum(view), max(view))
print(type(iter(view)).__name__, tuple(view), bytes(view), bytearray(view), bool(view), bool(memoryview(b"")))
wide = memoryview(bytearray(8)).cast("I")
print(wide == memoryview(bytes(8)).cast("I"), wide == memoryview(bytes(8)), wide == memoryview(bytes(2)))
print(memoryview(b"abcdef")[::2] == b"ace", memoryview(b"abc")[::-1] == b"cba")
first, second, third = view
print(first, second, third)
match view:
    case [a, *rest]:
        print("sequence", a, rest)
    case _:
        print("no sequence")
match b"abc":
    case [*_]:
        print("sequence")
    case b"abc":
        print("bytes")
