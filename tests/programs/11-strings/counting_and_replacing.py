text = "banana"
print(text.count("a"), text.count("an"), text.count(""), text.count("a", 2), text.count("a", 2, 4), text.count("x"))
print(text.replace("a", "o"), text.replace("a", "o", 2), text.replace("", "-"), text.replace("an", ""), text.replace("x", "y"), text.replace("a", "o", 0))
print(text.replace("a", "o", count=1))
print("a.b.c".partition("."), "a.b.c".rpartition("."), "abc".partition("."), "abc".rpartition("."))
for attempt in (lambda: "a".partition(""), lambda: "a".replace(1, "b"), lambda: "a".count(), lambda: "a".replace("a")):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
