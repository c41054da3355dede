class D(dict):
    def __missing__(self, key): return key * 2
d = D(a=1)
print(d["x"], d.__getitem__("x") , dict.__getitem__(d, "y"))
class E(D):
    def __getitem__(self, key): return super().__getitem__(key) + "!"
try: print(E()["q"])
except Exception as e: print(type(e), e)
def attempt(f):
    try: print(len(f()))
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: b"x" * 2**62)
attempt(lambda: b"xyz" * 2**62)
attempt(lambda: "xyz" * 2**62)
attempt(lambda: [0] * 2**62)
attempt(lambda: (0, 1) * 2**62)
attempt(lambda: bytearray(b"x") * 2**62)
attempt(lambda: "x" * 2**64)
attempt(lambda: bytes(2**62))
attempt(lambda: bytearray(2**62))
attempt(lambda: "x".ljust(2**62))
attempt(lambda: list(range(2**62)))
attempt(lambda: 1 << 2**62)
print(2**62 * "", [] * 2**62)
