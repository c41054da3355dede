# The module hashlib, after FIPS 180-4 (SHA-1, SHA-2), FIPS 202 (SHA-3) and RFC 1321 (MD5).

algorithms_guaranteed = {
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128",
    "shake_256",
}
algorithms_available = set(algorithms_guaranteed)


def _primes(count):
    found = []
    candidate = 2
    while len(found) < count:
        if all([candidate % prime for prime in found]):
            found.append(candidate)
        candidate += 1
    return found


def _root(value, degree):
    # The whole part of a root.
    low, high = 0, 1 << value.bit_length() // degree + 1
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** degree <= value:
            low = middle
        else:
            high = middle - 1
    return low


def _fractions(count, degree, bits):
    # The first bits of the fractions of the roots of the first primes.
    return [_root(prime << degree * bits, degree) & (1 << bits) - 1 for prime in _primes(count)]


class _Hash:
    block_size = 64
    _length_bytes = 8
    _order = "big"

    def __init__(self, data=b"", *, usedforsecurity=True):
        self._state, self._rest, self._length = list(self._start()), b"", 0
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        data = bytes(data) if not isinstance(data, int) else None
        if data is None:
            raise TypeError("object supporting the buffer API required")
        self._length += len(data)
        data, size = self._rest + data, self.block_size
        whole = len(data) - len(data) % size
        for at in range(0, whole, size):
            self._state = self._compress(self._state, data[at:at + size])
        self._rest = data[whole:]

    def copy(self):
        made = object.__new__(type(self))
        made._state, made._rest, made._length = list(self._state), self._rest, self._length
        return made

    def digest(self):
        size, tail = self.block_size, self._rest + b"\x80"
        tail += bytes(-(len(tail) + self._length_bytes) % size)
        tail += (self._length * 8).to_bytes(self._length_bytes, self._order)
        state = self._state
        for at in range(0, len(tail), size):
            state = self._compress(state, tail[at:at + size])
        return b"".join([word.to_bytes(self._word, self._order) for word in state])[:self.digest_size]

    def hexdigest(self):
        return self.digest().hex()

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


class _MD5(_Hash):
    name, digest_size, _word, _order = "md5", 16, 4, "little"
    _shifts = (7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21)
    _table = None

    def _start(self):
        if _MD5._table is None:
            from math import sin
            _MD5._table = [int(abs(sin(index + 1)) * 4294967296) for index in range(64)]
        return 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476

    def _compress(self, state, block):
        words = [int.from_bytes(block[at:at + 4], "little") for at in range(0, 64, 4)]
        table = self._table
        a, b, c, d = state
        for index in range(64):
            turn = index // 16
            if turn == 0:
                mixed, word = d ^ b & (c ^ d), index
            elif turn == 1:
                mixed, word = c ^ d & (b ^ c), (5 * index + 1) % 16
            elif turn == 2:
                mixed, word = b ^ c ^ d, (3 * index + 5) % 16
            else:
                mixed, word = c ^ (b | d ^ 0xFFFFFFFF), 7 * index % 16
            value = a + mixed + table[index] + words[word] & 0xFFFFFFFF
            shift = self._shifts[turn][index % 4]
            a, b, c, d = d, b + (value << shift | value >> 32 - shift) & 0xFFFFFFFF, b, c
        return [old + new & 0xFFFFFFFF for old, new in zip(state, (a, b, c, d))]


class _SHA1(_Hash):
    name, digest_size, _word = "sha1", 20, 4

    def _start(self):
        return 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0

    def _compress(self, state, block):
        words = [int.from_bytes(block[at:at + 4], "big") for at in range(0, 64, 4)]
        for at in range(16, 80):
            value = words[at - 3] ^ words[at - 8] ^ words[at - 14] ^ words[at - 16]
            words.append((value << 1 | value >> 31) & 0xFFFFFFFF)
        a, b, c, d, e = state
        for at, word in enumerate(words):
            if at < 20:
                mixed, constant = d ^ b & (c ^ d), 0x5A827999
            elif at < 40:
                mixed, constant = b ^ c ^ d, 0x6ED9EBA1
            elif at < 60:
                mixed, constant = b & c | b & d | c & d, 0x8F1BBCDC
            else:
                mixed, constant = b ^ c ^ d, 0xCA62C1D6
            value = (a << 5 | a >> 27) + mixed + e + constant + word & 0xFFFFFFFF
            a, b, c, d, e = value, a, (b << 30 | b >> 2) & 0xFFFFFFFF, c, d
        return [old + new & 0xFFFFFFFF for old, new in zip(state, (a, b, c, d, e))]


class _SHA2(_Hash):
    # What the two widths of words have in common.
    def _start(self):
        kind = type(self)
        if kind._table is None:
            kind._table = _fractions(self._rounds, 3, 8 * self._word)
        return self._first()

    def _compress(self, state, block):
        size, mask, bits = self._word, (1 << 8 * self._word) - 1, 8 * self._word
        (r0, r1, s2), (r3, r4, s5), (r6, r7, r8), (r9, r10, r11) = self._turns
        words = [int.from_bytes(block[at:at + size], "big") for at in range(0, 16 * size, size)]
        for at in range(16, self._rounds):
            x, y = words[at - 15], words[at - 2]
            x = (x >> r0 | x << bits - r0) ^ (x >> r1 | x << bits - r1) ^ x >> s2
            y = (y >> r3 | y << bits - r3) ^ (y >> r4 | y << bits - r4) ^ y >> s5
            words.append(words[at - 16] + (x & mask) + words[at - 7] + (y & mask) & mask)
        a, b, c, d, e, f, g, h = state
        for constant, word in zip(self._table, words):
            x = (e >> r6 | e << bits - r6) ^ (e >> r7 | e << bits - r7) ^ (e >> r8 | e << bits - r8)
            first = h + (x & mask) + (g ^ e & (f ^ g)) + constant + word
            y = (a >> r9 | a << bits - r9) ^ (a >> r10 | a << bits - r10) ^ (a >> r11 | a << bits - r11)
            second = (y & mask) + (a & b | a & c | b & c)
            a, b, c, d, e, f, g, h = first + second & mask, a, b, c, d + first & mask, e, f, g
        return [old + new & mask for old, new in zip(state, (a, b, c, d, e, f, g, h))]


class _SHA256(_SHA2):
    name, digest_size, _word, _rounds = "sha256", 32, 4, 64
    _turns = (7, 18, 3), (17, 19, 10), (6, 11, 25), (2, 13, 22)
    _table = None

    def _first(self):
        return _fractions(8, 2, 32)


class _SHA224(_SHA256):
    name, digest_size = "sha224", 28
    _table = None

    def _first(self):
        return [word & 0xFFFFFFFF for word in _fractions(16, 2, 64)[8:]]


class _SHA512(_SHA2):
    name, digest_size, _word, _rounds, block_size, _length_bytes = "sha512", 64, 8, 80, 128, 16
    _turns = (1, 8, 7), (19, 61, 6), (14, 18, 41), (28, 34, 39)
    _table = None

    def _first(self):
        return _fractions(8, 2, 64)


class _SHA384(_SHA512):
    name, digest_size = "sha384", 48
    _table = None

    def _first(self):
        return _fractions(16, 2, 64)[8:]


class _Keccak(_Hash):
    _suffix = 6

    def _start(self):
        self.block_size = 200 - 2 * self._capacity
        return [0] * 25

    def copy(self):
        made = _Hash.copy(self)
        made.block_size = self.block_size
        return made

    def _compress(self, state, block):
        for at in range(0, len(block), 8):
            state[at // 8] ^= int.from_bytes(block[at:at + 8], "little")
        return _permute(state)

    def _squeeze(self, length):
        tail = self._rest + bytes([self._suffix]) + bytes(self.block_size - len(self._rest) - 1)
        tail = tail[:-1] + bytes([tail[-1] | 0x80])
        state, out = self._compress(list(self._state), tail), b""
        while True:
            out += b"".join([lane.to_bytes(8, "little") for lane in state])[:self.block_size]
            if len(out) >= length:
                return out[:length]
            state = _permute(state)

    def digest(self):
        return self._squeeze(self.digest_size)


def _permute(a):
    mask, register = 0xFFFFFFFFFFFFFFFF, 1
    for _ in range(24):
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[x - 1] ^ (c[(x + 1) % 5] << 1 & mask | c[(x + 1) % 5] >> 63) for x in range(5)]
        a = [lane ^ d[at % 5] for at, lane in enumerate(a)]
        x, y, lane = 1, 0, a[1]
        for turn in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            shift = (turn + 1) * (turn + 2) // 2 % 64
            lane, a[x + 5 * y] = a[x + 5 * y], (lane << shift | lane >> 64 - shift) & mask
        for y in range(0, 25, 5):
            row = a[y:y + 5]
            a[y:y + 5] = [row[x] ^ ~row[(x + 1) % 5] & mask & row[(x + 2) % 5] for x in range(5)]
        for j in range(7):
            register = (register << 1 ^ (register >> 7) * 0x171) % 256
            if register & 2:
                a[0] ^= 1 << (1 << j) - 1
    return a


class _Shake(_Keccak):
    digest_size, _suffix = 0, 0x1F

    def digest(self, length, /):
        return self._squeeze(length)

    def hexdigest(self, length, /):
        return self._squeeze(length).hex()


def _sha3(bits):
    return type(f"_SHA3_{bits}", (_Keccak,), {"name": f"sha3_{bits}", "digest_size": bits // 8, "_capacity": bits // 8})


md5, sha1, sha224, sha256, sha384, sha512 = _MD5, _SHA1, _SHA224, _SHA256, _SHA384, _SHA512
sha3_224, sha3_256, sha3_384, sha3_512 = [_sha3(bits) for bits in (224, 256, 384, 512)]
shake_128 = type("shake_128", (_Shake,), {"name": "shake_128", "_capacity": 16})
shake_256 = type("shake_256", (_Shake,), {"name": "shake_256", "_capacity": 32})


def new(name, data=b"", *, usedforsecurity=True):
    known = name.lower().replace("-", "_")
    made = globals().get(known if known.startswith("sha3") or known.startswith("shake") else known.replace("_", ""))
    if known.replace("_", "") not in [known.replace("_", "") for known in algorithms_guaranteed] or made is None:
        raise ValueError(f"unsupported hash type {name}")
    return made(data)


def file_digest(fileobj, digest, /):
    made = new(digest) if isinstance(digest, str) else digest()
    made.update(fileobj.read())
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    dklen, made, block = new(hash_name).digest_size if dklen is None else dklen, b"", 0
    keyed = hmac.new(password, None, hash_name)
    while len(made) < dklen:
        block += 1
        total, part = 0, salt + block.to_bytes(4, "big")
        for _ in range(iterations):
            step = keyed.copy()
            step.update(part)
            part = step.digest()
            total ^= int.from_bytes(part, "big")
        made += total.to_bytes(len(part), "big")
    return made[:dklen]


def _missing(name):
    def function(*args, **keywords):
        raise NotImplementedError(f"hashlib.{name}() is not supported here: sha256 and sha3_256 are")

    return function


blake2b, blake2s, scrypt = [_missing(name) for name in ("blake2b", "blake2s", "scrypt")]
