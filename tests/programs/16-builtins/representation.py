# repr of everything simple.
values = [0, -1, 1.0, 1e100, "text", 'quo"te', "it's", "\n\\", [], [1], (), (1,), (1, 2), {}, {"a": [1]}, set(), {1}, frozenset(), frozenset([1]), None, True,
          ..., NotImplemented, range(3), range(1, 9, 2), slice(1, 2, None), int, ValueError, ValueError("x"), KeyError("k"), Exception("a", 1), StopIteration(),
          len, print, {1: {2: 3}}, [[], {}], ("a", ("b",)), {"k": (1,)}, object, type, "é世", "\x00"]
for v in values:
    print(repr(v), str(v) == repr(v), end=" ; ")
print()


class Plain:
    pass


class WithSlots:
    def __repr__(self):
        return "<custom>"


print(repr(Plain), repr(WithSlots()), str(Plain()).startswith("<__main__.Plain object at 0x"), [WithSlots(), Plain])
print(str([].append)[:30], str("".join)[:30], repr(lambda: 0)[:20], str(Plain().__class__))


def named():
    pass


def generator():
    yield


print(str(named)[:15], str(generator())[:27], str(iter([]))[:22], str(map(str, []))[:11], str(zip())[:11], str((x for x in []))[:30])
print(str(WithSlots().__repr__)[:32], repr(super), repr(property), repr(staticmethod))
print({"a": 1}.keys(), {"a": 1}.values(), {"a": 1}.items(), enumerate([]).__class__.__name__, type(reversed([])), type(iter({})))
print(len(repr([[1] * 100] * 3)), repr([1, 2.5, "x", None, (True,)]), str({"nested": {"list": [1, {"deep": ()}]}}))
