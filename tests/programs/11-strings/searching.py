# find, count, startswith, replace, partition.
text = "the cat sat on the mat with the hat"
print(text.count("the"), text.count("at"), text.count("the", 5), "aaaa".count("aa"), text.find("cat"), text.find("dog"), text.rfind("the"))
print(text.startswith("the"), text.endswith("hat"), text.startswith(("a", "the")), text.endswith(("x", "y")), text.startswith("cat", 4))
print(text.replace("the", "a"), text.replace("the", "a", 1), "aaa".replace("a", "bb"), "abc".replace("", "-"), "x".replace("x", ""))
print(text.partition(" "), text.rpartition(" "), "none".partition("-"), "none".rpartition("-"), "a=b=c".partition("="))
print(text.removeprefix("the "), text.removesuffix(" hat"), text.removeprefix("zzz") == text)
print(text.index("sat"), "banana".find("an", 2), "banana".rfind("an", 0, 4), "banana".count("ana"))
print("abc".find(""), "abc".find("", 3), "abc".find("", 4), "".find(""), "abc".rfind(""), "abc".count(""), "x".startswith(""))
print("Hello".replace("l", "L", -1), "Hello".replace("l", "L", 0), "aXbXc".replace("X", "YY", 1))
for call in (lambda: "a".startswith(5), lambda: "a".find(5), lambda: "a".replace("a"), lambda: "a".partition(""), lambda: "a".count(),
             lambda: "a".replace("a", None), lambda: "a".startswith(["a"]), lambda: "a".index("b")):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")
positions, start = [], 0
while (start := text.find("at", start)) != -1:
    positions.append(start)
    start += 1
print(positions)
