# What a match asks of objects, in which order, and the errors.
class Loud:
    def __init__(self, name, **attributes):
        self.name = name
        self.__dict__.update(attributes)

    def __eq__(self, other):
        print(f"{self.name} == {other!r}")
        return self.name == other

    def __hash__(self):
        return hash(self.name)

    def __getattr__(self, name):
        print(f"{self.__dict__['name']}.{name}?")
        raise AttributeError(name)


class Constants:
    A = "a"
    B = "b"


match Loud("b"):
    case "x":
        print("x")
    case Constants.A:
        print("A")
    case Constants.B:
        print("B")


class Loudest(Loud):
    __match_args__ = ("first", "second")


match Loudest("object", first=1, third=3):
    case Loudest(2):
        print("2")
    case Loudest(1, 2):
        print("1 2")
    case Loudest(third=3, fourth=4):
        print("3 4")
    case Loudest(first, third=third):
        print(first, third)


def attempt(value, pattern):
    try:
        print(pattern(value))
    except Exception as error:
        print(type(error).__name__, "-", error)


def too_many(value):
    match value:
        case Loudest(a, b, c):
            return a, b, c


def twice(value):
    match value:
        case Loudest(a, first=b):
            return a, b


def positional_of_object(value):
    match value:
        case object(a):
            return a


def two_of_int(value):
    match value:
        case int(a, b):
            return a, b


def not_a_class(value):
    match value:
        case Constants.A():
            return "called"


not_type = 5


def number_called(value):
    match value:
        case not_type():
            return "called"


class BadArguments:
    __match_args__ = ["x"]


class BadNames:
    __match_args__ = (1,)


def bad_arguments(value):
    match value:
        case BadArguments(x):
            return x


def bad_names(value):
    match value:
        case BadNames(x):
            return x


def unknown(value):
    match value:
        case Missing():
            return "missing"


key = "k"


class Keys:
    first = "same"
    second = "same"


def same_keys(value):
    match value:
        case {Keys.first: a, Keys.second: b}:
            return a, b


attempt(Loudest("x", first=1), too_many)
attempt(Loudest("x", first=1), twice)
attempt(1, positional_of_object)
attempt(1, two_of_int)
attempt(1, not_a_class)
attempt(1, number_called)
attempt(BadArguments(), bad_arguments)
attempt(BadNames(), bad_names)
attempt(1, unknown)
attempt({"same": 1}, same_keys)
attempt({"same": 1, "b": 2}, same_keys)


class Registry(dict):
    def __missing__(self, key):
        print("missing", key)
        return "made"

    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)


match Registry(a=1):
    case {"b": found}:
        print("found", found)
    case {"a": a}:
        print("a", a)


class ListLike(list):
    def __len__(self):
        print("len")
        return super().__len__()

    def __getitem__(self, index):
        print("item", index)
        return super().__getitem__(index)


match ListLike([1, 2, 3]):
    case [_, _]:
        print("two")
    case [first, *_, last]:
        print(first, last)

match [1, 2, 3]:
    case [x, y]:
        print("not bound")
    case [x, 5, y]:
        print("not bound either")
try:
    print(x)
except NameError as error:
    print(error)


def unbound(value):
    match value:
        case 1:
            found = "one"
    return found


print(unbound(1))
try:
    unbound(2)
except UnboundLocalError as error:
    print(error)

match ...:
    case default:
        pass
print(default)


def guards():
    def check(value):
        print("guard", value)
        return value > 2

    for number in (1, 2, 3):
        match number:
            case n if check(n):
                print("passed", n)
            case 2 if check(10):
                print("two")
            case n:
                print("else", n)


guards()


def raising(value):
    match value:
        case [x] if x / 0:
            return x


raising([1])
