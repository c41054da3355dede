def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


for data in (b"one two one", bytearray(b"one two one")):
    print(data.find(b"one"), data.rfind(b"one"), data.find(b"one", 1), data.find(b"x"), data.find(111, 2))
    print(data.index(b"two"), data.rindex(b"o"), data.count(b"o"), data.count(b""), data.count(b"one", 1))
    print(data.startswith(b"one"), data.startswith((b"x", b"on")), data.endswith(b"one", 0, 4), data.startswith(b"two", 4))
    print(data.partition(b" "), data.rpartition(b" "), data.partition(b"?"), data.rpartition(b"?"))
    print(data.split(), data.split(b"o"), data.split(b" ", 1), data.rsplit(b" ", 1), data.split(maxsplit=0))
    print(data.replace(b"one", b"1"), data.replace(b"one", b"", 1), data.replace(b"", b"."))
    print(data.removeprefix(b"one "), data.removesuffix(b" one"), data.removeprefix(b"x"))
    print(b"a\nb\r\nc".splitlines(), bytearray(b"a\nb").splitlines(True))
    show(data.index, b"x")
    show(data.find, "x")
    show(data.find, 300)
    show(data.split, b"")
    show(data.split, "o")
    show(data.startswith, "one")
    show(data.startswith, [b"one"])
    show(data.replace, "a", "b")
    show(data.partition, b"")
    show(data.strip, "x")
