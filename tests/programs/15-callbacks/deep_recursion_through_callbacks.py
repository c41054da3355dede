# Recursion that passes through sorted, map, __getattr__, __eq__ and generators has its limit too.
def through_map(n):
    return list(map(through_map, [n + 1]))


def through_sorted(n):
    return sorted([1, 2], key=lambda _: through_sorted(n + 1))


def through_sum(n):
    return sum(through_sum(n + 1) for _ in range(1))


class Attr:
    def __getattr__(self, name):
        return getattr(self, name)


class Equal:
    def __eq__(self, other):
        return self == other


class Add:
    def __add__(self, other):
        return self + other


class Index:
    def __getitem__(self, i):
        return self[i]


class Repr:
    def __repr__(self):
        return repr(self)


class Call:
    def __call__(self):
        return self()


class Prop:
    @property
    def value(self):
        return self.value


class Bool:
    def __bool__(self):
        return bool(self)


class Iter:
    def __iter__(self):
        return iter(self)


actions = [lambda: through_map(0), lambda: through_sorted(0), lambda: through_sum(0), lambda: Attr().x, lambda: Equal() == Equal(),
           lambda: Add() + 1, lambda: Index()[0], lambda: repr(Repr()), lambda: Call()(), lambda: Prop().value, lambda: bool(Bool()),
           lambda: iter(Iter())]
for i, action in enumerate(actions):
    try:
        action()
    except RecursionError as e:
        print(i, str(e)[:32])
print("still alive")
