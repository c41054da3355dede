import ipaddress
print(int.from_bytes(map(int, ["1", "2"]), "big"), int.from_bytes([1, 2], "little"), int.from_bytes((255,), signed=True))
class B:
    def __bytes__(self): return b"\x01\x02"
print(int.from_bytes(B(), "big"), int.from_bytes(b""), int.from_bytes(bytearray(b"a")), int.from_bytes(range(3)))
for bad in ("ab", 5, [256], ["a"], None, iter([1, -1])):
    try: print(int.from_bytes(bad, "big"))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class I(int): pass
print(type(I.from_bytes([1])), ipaddress.ip_address("10.9.0.6"), list(ipaddress.ip_network("10.9.0.0/30").hosts()))
