# Type parameters and aliases: what they make, what is evaluated when, and what they are called.
def first[T](items: list[T], default: T = None) -> T:
    return items[0] if items else default


print(first([1, 2]), first([], "none"), first.__name__, first.__qualname__)
print(first.__type_params__, type(first.__type_params__[0]).__name__, first.__defaults__)


def plain():
    pass


print(plain.__type_params__)


def several[A, B: int, C: (int, str), *Rest, **Params](a: A, *, b: B = 2) -> tuple[A, B]:
    return a, b


print(several(1), several.__kwdefaults__)
for parameter in several.__type_params__:
    print(parameter, type(parameter).__name__, parameter.__name__)
A, B, C, Rest, Params = several.__type_params__
print(A.__bound__, B.__bound__, C.__constraints__, A.__constraints__)
print(sorted(several.__annotations__) == ["a", "b", "return"], several.__annotations__["a"] is A)


def lazy[T: undefined_name](x: T):
    return x


print(lazy(5))
try:
    lazy.__type_params__[0].__bound__
except NameError as error:
    print(error)


class Stack[T]:
    """A stack."""

    limit: int = 10

    def __init__(self):
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def map[U](self, function) -> "Stack[U]":
        made = Stack()
        made.items = [function(item) for item in self.items]
        return made


stack = Stack[int]()
stack.push(3)
stack.push(4)
print(stack.map(str).items, Stack.__type_params__, Stack.__name__, Stack.__doc__, Stack.push.__qualname__)
print(Stack.map.__qualname__, Stack.map.__type_params__, [base.__name__ for base in Stack.__mro__])


class Base:
    def hello(self):
        return "base"


class Derived[K, V](Base):
    def hello(self):
        return super().hello() + " and derived"

    @classmethod
    def make(cls):
        return cls()

    @property
    def kinds(self):
        return K, V


print(Derived.make().hello(), Derived().kinds)


class Keyword[T](Base, metaclass=type):
    pass


type Number = int | float
type Pairs[K, V] = list[tuple[K, V]]
type Recursive = list[Recursive]
type Later = not_yet_defined

print(Number, type(Number).__name__, Number.__name__, Number.__value__, Number.__type_params__)
print(Pairs, Pairs.__type_params__, Recursive.__name__)
try:
    Later.__value__
except NameError as error:
    print(error)
not_yet_defined = "now"
print(Later.__value__)
type = 3
print(type)


def decorated(function):
    print("decorating", function.__name__)
    return function


@decorated
def generic[T](x: T):
    def inner[U](y: U) -> tuple[T, U]:
        return T, U

    return inner


print(generic(1)(2), generic(1).__qualname__)


def outer():
    type Local[X] = dict[X, int]

    class Inner[Y]:
        def method(self):
            return Y, Local

    return Inner


print(outer().__qualname__, outer()().method())


def generator[T](items: list[T]):
    yield from items


async def coroutine[T](x: T) -> T:
    return x


print(list(generator([1, 2])))
try:
    coroutine(5).send(None)
except StopIteration as end:
    print(end.value)


class WithDefault[T = int, *Ts = (int, str)]:
    pass


print(WithDefault.__type_params__[0].__default__, WithDefault.__type_params__[0].has_default())
counter = 0


def count[T](x=(counter := counter + 1)):
    return x


print(count(), count(), counter)
