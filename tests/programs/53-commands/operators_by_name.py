import operator

print(operator.__add__(1, 2), operator.iadd([1], [2]), operator.length_hint([1, 2]), operator.is_none(None))
print([getattr(operator, name)(7, 2) for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and_", "or_", "xor")])
print([getattr(operator, name)(7, 2) for name in ("lt", "le", "eq", "ne", "gt", "ge", "is_", "is_not")])
print([getattr(operator, "i" + name)(7, 2) for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor")])
print(operator.neg(3), operator.pos(-3), operator.invert(5), operator.abs(-2), operator.not_([]), operator.truth([1]), operator.index(4))
print(operator.contains([1, 2], 2), operator.countOf("banana", "a"), operator.indexOf("banana", "n"), operator.concat("a", "b"), operator.getitem("abc", 1))
items = [1, 2, 3]
operator.setitem(items, 0, 9)
operator.delitem(items, 1)
print(items, operator.call(max, 1, 5), operator.methodcaller("replace", "a", "o")("banana"), operator.methodcaller("split", sep=","))
print(operator.attrgetter("real", "imag")(3 + 4j), operator.itemgetter(1, -1)("abc"), operator.attrgetter("a.b"), operator.itemgetter(0))
for attempt in (lambda: operator.attrgetter(5), lambda: operator.methodcaller(5), lambda: operator.indexOf([1], 2)):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(error)
