import weakref


class Value:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        return hash(self.value)


a, b, c = Value(1), Value(1), Value(2)
ra, rb, rc = map(weakref.ref, (a, b, c))
print(ra == rb, ra == rc, ra != rc, hash(ra) == hash(rb), len({ra, rb, rc}))
del a
print(ra == rb, ra == ra, hash(ra) == hash(rb), ra())
