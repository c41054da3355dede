# Programs as they are written with bytes: a checksum, run lengths, a cipher, base conversion, a ring of bytes.
def adler32(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def run_lengths(data):
    out = bytearray()
    at = 0
    while at < len(data):
        end = at
        while end < len(data) and data[end] == data[at] and end - at < 255:
            end += 1
        out += bytes([end - at, data[at]])
        at = end
    return bytes(out)


def expanded(data):
    return b"".join(data[at + 1:at + 2] * data[at] for at in range(0, len(data), 2))


def cipher(data, key):
    return bytes(byte ^ key[index % len(key)] for index, byte in enumerate(data))


text = b"aaaabbbcccccccccd" * 2
packed = run_lengths(text)
print(hex(adler32(text)), packed, expanded(packed) == text)
secret = cipher(text, b"key")
print(secret[:8], cipher(secret, b"key") == text)


class Ring:
    def __init__(self, size):
        self.data = bytearray(size)
        self.start = self.count = 0

    def write(self, data):
        for byte in data:
            self.data[(self.start + self.count) % len(self.data)] = byte
            if self.count < len(self.data):
                self.count += 1
            else:
                self.start = (self.start + 1) % len(self.data)

    def read(self):
        whole = self.data[self.start:] + self.data[:self.start]
        return bytes(whole[:self.count])


ring = Ring(5)
ring.write(b"abc")
print(ring.read())
ring.write(b"defg")
print(ring.read(), ring.data)
sieve = bytearray([1]) * 50
sieve[0:2] = b"\0\0"
for number in range(2, 8):
    if sieve[number]:
        sieve[number * number::number] = bytes(len(range(number * number, 50, number)))
print([number for number, prime in enumerate(sieve) if prime])
print(bytes(sorted(b"hello")), bytes(reversed(b"abc")), bytes(map(lambda byte: byte + 1, b"HAL")), bytes({1}), bytes(filter(lambda byte: byte > 98, b"abcd")))
