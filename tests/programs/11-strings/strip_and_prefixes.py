print(repr("  a b  ".strip()), repr("  a  ".lstrip()), repr("  a  ".rstrip()), repr("xxaxx".strip("x")), repr("abcba".strip("ab")))
print("prefix_name".removeprefix("prefix_"), "name.py".removesuffix(".py"), "name".removeprefix("x"), "aaa".removesuffix("a"))
print("hello".startswith("he"), "hello".startswith(("x", "he")), "hello".endswith("lo", 2), "hello".startswith("l", 2, 3), "".startswith(""))
print(repr("\t\n a \r\n".strip()), "www.example.com".strip("cmowz."))
for attempt in (lambda: "a".strip(5), lambda: "a".startswith(5), lambda: "a".startswith(["a"]), lambda: "a".removeprefix(1)):
    try:
        attempt()
    except TypeError as error:
        print(error)
