# + * == < in, and what they copy.
print([1] + [2, 3], [0] * 3, 3 * [1, 2], [] + [], [1] * 0, [1] * -1, [[]] * 2)
print([1, 2] == [1, 2], [1, 2] == [1.0, 2.0], [1, 2] != [2, 1], [] == [], [1] == (1,), [] == None, [[1]] == [[1]])
print([1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 9], [] < [0], [1, 2] <= [1, 2], ["a"] < ["b"], [[1], [2]] < [[1], [3]])
print(2 in [1, 2], "a" in ["ab"], [1] in [[1]], None in [0, False], 1.0 in [1], not [] in [[]], 5 not in [1])
print(len([]), len([[], []]), bool([]), bool([[]]), max([3, 1]), min([[2], [1, 5]]), sum([1, 2], 10), sum([[1], [2]], []))
a = b = [1]
a += [2]
print(b, a is b)
a = a + [3]
print(b, a is b)
c = [a, a]
c[0].append(4)
print(c, c[0] is c[1])
shallow = c[:]
shallow[0].append(5)
print(c, shallow == c, list(c) is c, [*c, *b])
m = [[0] * 2 for _ in range(2)]
m[0][0] = 1
print(m, [list(row) for row in zip(*m)], [x for row in m for x in row])


def attempt(action):
    try:
        print(action())
    except TypeError as e:
        print(e)


attempt(lambda: [1] + (2,))
attempt(lambda: [1] + 2)
attempt(lambda: 2 + [1])
attempt(lambda: [1] * [2])
attempt(lambda: [1] * "a")
attempt(lambda: [1] < ["a"])
attempt(lambda: [1] < 5)
attempt(lambda: [1] - [1])
attempt(lambda: -[1])
attempt(lambda: {[1]: 2})
attempt(lambda: hash([]))
attempt(lambda: [1, "a"] < [1, 2])
attempt(lambda: [1] < [1, "a"])
