# assert, with and without a message.
def average(values):
    assert values, "no values"
    assert all(isinstance(v, (int, float)) for v in values), f"not numbers: {values}"
    return sum(values) / len(values)


print(average([1, 2, 6]))
for bad in ([], ["a"]):
    try:
        average(bad)
    except AssertionError as e:
        print("AssertionError:", e, e.args)
try:
    assert 1 > 2
except AssertionError as e:
    print(repr(e), str(e) == "")
try:
    assert False, (1, 2)
except AssertionError as e:
    print(repr(e))
assert True, 1 / 0
print("done")
