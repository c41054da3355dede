print(bytearray(b"plain"), bytearray(), bytearray(b"it's"), bytearray(b'say "hi"'), bytearray(b"\x00\t\n\r\\\x7f\xff"))
print(b"it's", b'both \' and "', [bytearray(b"x")], {"k": bytearray(b"v")}, f"{bytearray(b'f')} {bytearray(b'r')!r}")
print("%s and %r" % (bytearray(b"s"), bytearray(b"r")), "{}".format(bytearray(b"q")), str(bytearray(b"z")))


class Packet(bytearray):
    pass


class Named(bytes):
    def __repr__(self):
        return f"Named({bytes(self)!r})"


packet = Packet(b"ab")
print(packet, [packet], type(packet + b"c").__name__, type(packet[:1]).__name__, packet == b"ab", len(packet))
same = packet
packet += b"cd"
packet.append(101)
print(packet, same is packet, isinstance(packet, bytearray), bytes(packet), Packet.fromhex("6162"))
print(Named(b"n"), [Named(b"n")], Named(b"n") + b"m", bytes(Named(b"n")), {Named(b"n"): 1}[b"n"])


class Counted(bytearray):
    def __init__(self, text):
        super().__init__(text, "ascii")
        self.made_from = text


counted = Counted("hey")
print(counted, counted.made_from, counted.upper(), counted.find(b"y"))
