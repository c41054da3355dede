try:
    print([(1, 2) (3, 4)])
except TypeError as error:
    print(error)
try:
    print(["abc" (1)])
except TypeError as error:
    print(error)
try:
    print([[1, 2] [3, 4]])
except TypeError as error:
    print(error)
for make in (
    lambda: 5(),
    lambda: None(),
    lambda: {1: 2}(3),
    lambda: f"{1}"(),
    lambda: "abc"["b"],
    lambda: 1[0],
    lambda: (1, 2)["a"],
    lambda: {1}[0],
    lambda: [1]["a":],
    lambda: [n for n in [1]]["a"],
):
    try:
        print(make())
    except TypeError as error:
        print(error)
