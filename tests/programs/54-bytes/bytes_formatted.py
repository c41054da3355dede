def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


print(b"%d items, %s, %b" % (3, b"raw", bytearray(b"arr")))
print(b"%x %X %o %#x %c %c" % (255, 255, 8, 16, 65, b"B"))
print(b"%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42))
print(b"%.2f %e %g %8.3f" % (1.5, 1234.5, 0.0001, 3.14159))
print(b"%r %a" % ("caf\u00e9", [1, "x"]))
print(b"%(name)s is %(age)d" % {b"name": b"Ann", b"age": 5})
print(b"100%%" % (), bytearray(b"<%s>") % b"in", b"%5s|%-5s|%.2s" % (b"ab", b"ab", b"abcdef"))
print(b"%*d" % (6, 42))
show(lambda: b"%s" % "text")
show(lambda: b"%d" % "x")
show(lambda: b"%s %s" % (b"a",))
show(lambda: b"%s" % (b"a", b"b"))
show(lambda: b"%c" % 256)
show(lambda: b"%c" % b"ab")
show(lambda: b"%z" % 1)
show(lambda: b"%(a)s" % {b"b": 1})


class Packed:
    def __bytes__(self):
        return b"PACKED"


print(b"[%s]" % Packed())
