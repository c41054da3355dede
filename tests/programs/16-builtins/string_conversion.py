# str, repr, format, chr, ord, hash and id from the caller's side.
print(str(), str(12), str(None), str("x"), str([1]), str(1.0), repr("x"), repr(1), format(3.14159, ".2f"), format("x"), format(5, "b"), format(None))
print("".join(map(chr, range(65, 91))), [ord(c) for c in "AZaz09"], chr(0x1F600), ord("é"), chr(955))
print(str(True), int(str(5)) + int("5"), str(5) + "5", "5" * 3, float("5") * 2, bool(str(False)), str(int("007")), list(str(123)), sum(map(int, "123")))
print("5" + str(5), f"{5}" + "5", "%d" % 5 + "5", "{}".format(5) + "5", repr("5") + "5", "5".zfill(3), str(5.0), str(5e0), str(10 ** 3))
print(sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int), max("10", "9"), max(10, 9), "10" > "9", int("10") > int("9"))
n = 255
print(bin(n), oct(n), hex(n), f"{n:b} {n:o} {n:x}", int("11111111", 2), int("377", 8), int("ff", 16), str(n).zfill(8), bin(n)[2:].zfill(12), hex(n).upper())
for text in ("42", "-7", "3.0", "1e3", "abc", "", "0x10", " 8 ", "1,000"):
    results = []
    for convert in (int, float, len, str.isdigit):
        try:
            results.append(convert(text))
        except ValueError:
            results.append("ValueError")
    print(repr(text), results)
print(hash("a") == hash("a"), hash(1) == hash(1.0) == hash(True), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None), hash("") == 0)
