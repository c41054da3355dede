import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.fields, u.version, u.variant)
print(u.bytes, u.bytes_le, u.urn, u.time, u.clock_seq, u.node)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"))
print(uuid.uuid4().version, uuid.uuid1().version, len({uuid.uuid4() for _ in range(20)}), len(str(uuid.uuid4())))
print(uuid.UUID(int=5) < uuid.UUID(int=6), uuid.UUID(bytes=b"x" * 16), uuid.UUID("{12345678123456781234567812345678}") == u)
for attempt in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: setattr(u, "int", 4), lambda: u < 5, lambda: uuid.UUID(bytes=b"x")):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
