print(bool(""), bool("a"), bool(0), bool([0]), bool(None), list("ab"), list({1: 2}), list(range(3)), tuple([1]), set("aab") == {"a", "b"}, str(5), str(None), str([1, "a"]), bytes(3), bytes([1, 2]), complex("1+2j"))
print(ord("a"), chr(97), chr(8364), ascii("é"), repr("é\n"), bin(5), hex(-255), format(5, "03d"), format("a", ">3"), abs(-3), abs(3 + 4j), divmod(-7, 2))
for attempt in (lambda: ord("ab"), lambda: ord(5), lambda: chr(-1), lambda: chr("a"), lambda: abs("a"), lambda: hex(1.5), lambda: len(5), lambda: list(5), lambda: bytes("a"), lambda: bytes([300]), lambda: complex("a"),
                lambda: format(5, "s"), lambda: divmod(1, "a"), lambda: sum(["a"]), lambda: sum([[1], [2]]), lambda: int.from_bytes("a")):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
