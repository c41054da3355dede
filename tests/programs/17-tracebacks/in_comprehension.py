# List comprehensions have no frame of their own; generator expressions do.
def parse(texts):
    return [int(t) for t in texts]


def parse_lazily(texts):
    return list(int(t) for t in texts)


print(parse(["1", "2"]))
try:
    parse(["x"])
except ValueError as e:
    print(e)
parse_lazily(["3", "y"])
