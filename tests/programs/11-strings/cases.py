# Case and character classes.
s = "hELLO wORLD ßüñ Ω 123"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
print("they're bill's".title(), "ß".upper(), "ŉ".upper(), "İ".lower() == "i̇", "ΑΣ".lower(), "ﬁ".upper(), "ǆ".title(), "STRASSE".casefold() == "straße".casefold())
samples = ["abc", "ABC", "Abc", "abc1", "123", "１２", "²", "½", "", " ", "\t", "a b", "é", "世", "a_b", "1a", "Ⅷ", "A1", "for"]
print("text", "alpha alnum digit decimal numeric lower upper title space ident print")
for t in samples:
    print(repr(t), *[int(f) for f in (t.isalpha(), t.isalnum(), t.isdigit(), t.isdecimal(), t.isnumeric(), t.islower(), t.isupper(),
                                      t.istitle(), t.isspace(), t.isidentifier(), t.isprintable())])
print("abc".isascii(), "é".isascii(), "".isascii(), "\n".isprintable(), "Hello World".istitle(), "HELLO 1".isupper())
print("a" < "B", "a".lower() < "B".lower(), sorted(["b", "A", "a", "B"]), sorted(["b", "A", "a", "B"], key=str.lower), "Ä" > "z")
print(str.upper("x"), "abc".upper().lower() == "abc", list(map(str.capitalize, ["x", "yZ"])))


def caesar(text, shift):
    out = []
    for c in text:
        if c.isalpha() and c.isascii():
            base = ord("A") if c.isupper() else ord("a")
            c = chr((ord(c) - base + shift) % 26 + base)
        out.append(c)
    return "".join(out)


print(caesar("Hello, World!", 3), caesar(caesar("Zebra", 5), -5))
palindrome = "A man, a plan, a canal: Panama"
cleaned = "".join(c.lower() for c in palindrome if c.isalnum())
print(cleaned == cleaned[::-1], cleaned[:10])
