for text in ("abc", "é", "😀", ""):
    print(text.encode(), len(text), len(text.encode()))
print("é".encode("latin-1"), "aé".encode("ascii", "ignore"), "aé".encode("ascii", "replace"), "aé".encode("ascii", "backslashreplace"), "aé".encode("ascii", "xmlcharrefreplace"))
print(b"\xc3\xa9".decode(), b"\xff a".decode(errors="replace"), b"\xff a".decode(errors="ignore"), b"\xe9".decode("latin-1"))
for attempt in (lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: b"a\x80".decode("ascii"), lambda: "a".encode("nope"), lambda: b"\xc3".decode()):
    try:
        attempt()
    except (UnicodeError, LookupError) as error:
        print(type(error).__name__, error)
