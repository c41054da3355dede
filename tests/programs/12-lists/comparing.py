print([1, 2] == [1, 2], [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 9], [] < [0], [1] == (1,), [1, 2] != [2, 1], [[1], [2]] < [[1], [3]])
print(1 in [1, 2], [1] in [[1]], "a" not in ["b"], None in [None])
nan = float("nan")
print([nan] == [nan], nan in [nan], [1.0, 2] == [1, 2.0], [True] == [1])
for attempt in (lambda: [1] < [None], lambda: [1] < (1,), lambda: [1] < 5, lambda: hash([1]), lambda: {[1]: 2}, lambda: {[1]}):
    try:
        attempt()
    except TypeError as error:
        print(error)
