# A failed assertion.
def check(items):
    assert len(items) > 2, f"too few items: {items}"


check([1, 2, 3])
check([1])
