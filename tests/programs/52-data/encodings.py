# Encodings that are Python code here.
TEXT = "naïve €5 – Ω 𝄞"

for name in ("utf-16", "utf-16-le", "UTF_16BE", "utf-32", "utf-32-be", "utf-8-sig", "unicode_escape", "raw-unicode-escape"):
    data = TEXT.encode(name)
    print(name, data, data.decode(name) == TEXT)

for name in ("cp1252", "windows-1252", "iso-8859-15", "cp437", "koi8-r", "cp1251", "latin2"):
    for errors in ("replace", "ignore", "backslashreplace", "xmlcharrefreplace"):
        print(name, errors, TEXT.encode(name, errors))
    print(bytes(range(160, 176)).decode(name))


def attempt(function, *args):
    try:
        print(function(*args))
    except (LookupError, UnicodeError) as error:
        print(type(error).__name__, error)


attempt("Ω".encode, "cp1252")
attempt(b"\x81".decode, "cp1252")
attempt(b"abc".decode, "utf-16")
attempt(b"\x00\xd8".decode, "utf-16-le")
attempt(b"\x00\xd8a\x00".decode, "utf-16-le")
attempt("\ud800".encode, "utf-16")
attempt(b"\x00\x00\x11\x00".decode, "utf-32-le")
attempt(b"a\\x4".decode, "unicode_escape")
attempt("x".encode, "bogus")
attempt(b"x".decode, "bogus")
print(bytes("é", "utf-16-be"), bytearray("é", "cp437"), str(b"\xe9\x00", "utf-16-le"))
print(b"\\u00e9\\n\\101\\x41".decode("unicode_escape"), b"\xff\\n".decode("raw_unicode_escape"))
