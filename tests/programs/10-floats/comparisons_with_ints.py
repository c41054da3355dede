# int against float is compared exactly.
big = 2 ** 53
print(float(big) == big, float(big) == big + 1, float(big + 2) == big + 2, big + 1 > float(big), big + 1 == float(big + 1))
print(10 ** 22 == 1e22, 10 ** 23 == 1e23, 10 ** 23 < 1e23, 10 ** 23 > 1e23, 10 ** 308 < 1e308, 2 ** 1024 > 1e308)
print(1 < 1.5 < 2, 3 == 3.0, hash(3) == hash(3.0), {3: "int"}[3.0], {1.0: "x", 1: "y"}, [1, 2.0] == [1.0, 2], (0,) == (-0.0,))
print(float("inf") > 10 ** 1000, float("-inf") < -(10 ** 1000), float("nan") < 10 ** 1000, 5 in [5.0], [1.0, 2].index(1))
print(sorted([3, 1.5, -2, 2.0, 0.1]), max(1, 1.0), max(1.0, 1), min(2, 2.0), sorted([1, True, 1.0]))
print(0.5 in range(3), 1.0 in range(3), 2.0 == 2 == True + 1, not 0.0, 1e-320 > 0)
print(hash(0.5), hash(1e100), hash(-1.5), hash(float("inf")), hash(float("-inf")), hash(2.0 ** 61), hash(1e22) == hash(10 ** 22))
print(1.0 .is_integer(), 1e300 * 1e10, -1e300 * 1e10, 1e-300 * 1e-300, -1e-300 * 1e-300)
print(max([0.1, 0.3, 0.2]), sum([0.1, 0.2, 0.3]), sum([1, 0.5]), sum([0.5, 2 ** 60]), abs(-0.0), min(0.0, -0.0), max(-0.0, 0.0))
