# Code points beyond ASCII.
words = ["naïve", "Straße", "мир", "世界", "שלום", "😀🎉", "a\u0301", "\U0001F468\u200D\U0001F469"]
for w in words:
    print(w, len(w), [hex(ord(c)) for c in w], w.upper(), w[::-1], w[0], repr(w))
mixed = "a é 世 😀"
print([mixed[i] for i in range(len(mixed))], mixed.index("😀"), mixed.find("世"), mixed[-1], mixed.replace("😀", ":)"), mixed.split())
print(sorted(["é", "e", "z", "世", "😀", "Z"]), max(mixed), "é" == "e\u0301", "世" < "😀", "\uffff" < "\U00010000")
s = "ascii"
s += "é"
print(s, len(s), s[-1])
s += "世"
s += "😀"
print(s, len(s), s[5:], s[:5], s[:5] == "ascii", s[:5].isascii())
print("".join(chr(c) for c in range(0x4E00, 0x4E05)), chr(0x10FFFF) == "\U0010ffff", "\xe9" == "é", ord("€"))
print(f"{'世界':>6}|{'é':*^5}|{'😀':<3}|", "%5s|" % "世", "世" * 3, "世界".center(6, "·"))
print({"世": 1, "é": 2}["世"], "世" in "世界", "界世" in "世界", "世界".startswith("世"), hash("世") == hash("世"), "中,文".split(","))
print(ascii("世界😀é"), "\u4e16" "\u754c", "tab\t世".expandtabs(4), "İstanbul".lower(), "ǅ".swapcase())
print(len("한국어"), "한" < "국", "Ａ".lower(), "１".isdigit(), int("１２３"), float("１.５"))
