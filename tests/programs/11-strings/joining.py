print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ", ".join({"x": 1, "y": 2}), "+".join(str(n) for n in range(4)))
for value in ([1, 2], ["a", None], 5, ["a", b"b"]):
    try:
        print(",".join(value))
    except TypeError as error:
        print(error)
words = ["one", "two", "three"]
print(" and ".join([", ".join(words[:-1]), words[-1]]))
