from typing import *
import typing
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, Stack[int], Stack.__parameters__, Stack.__orig_bases__, s.__orig_class__, T)
print(Optional[int], Union[int, str], List[int], Dict[str, List[int]], Callable[[int], str], Tuple[int, ...], Literal["a", 1], Any, Optional["X"])
print(get_type_hints(Stack.push), get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int, str], bool]), get_args(Optional[int]))
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
print(isinstance(F(), Closer), isinstance(1, Closer))
class Shape(Protocol):
    def area(self) -> float: ...
class Sq:
    def area(self): return 1.0
def total(x: Shape) -> float: return x.area()
print(total(Sq()))
try: Shape()
except TypeError as e: print(e)
try: isinstance(1, Shape)
except TypeError as e: print(e)
class P(NamedTuple):
    x: int
    y: int = 0
    def norm(self): return self.x + self.y
print(P(1), P(1, 2).norm(), P._fields, P.__annotations__, P(3)._replace(y=1))
class Movie(TypedDict, total=False):
    name: str
    year: int
m: Movie = {"name": "x"}; print(m, Movie(name="a"), Movie.__annotations__, Movie.__total__)
UserId = NewType("UserId", int); print(UserId(5), UserId)
class C:
    a: int
    b: str = "x"
    c: "C | None" = None
print(C.__annotations__, get_type_hints(C))
def f(a: int, b: "str" = "", *args: float, **kw: Any) -> Optional[int]: ...
print(f.__annotations__, get_type_hints(f))
print(Annotated[int, "meta"], ClassVar[int], Final[int], Type[int], Iterable[int], Sequence[str])
class A[T]:
    def m(self, x: T) -> T: return x
print(A[int], A.__type_params__, A[str]().m("q"), A.__orig_bases__, A.__mro__)
type Al[K] = dict[K, int]
print(Al, Al[str], Al.__value__, Al.__type_params__)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(3))
class Repo(Generic[T], Protocol): pass
K = TypeVar("K"); V = TypeVar("V", bound=int)
class Pair(Generic[K, V]): pass
class IntPair(Pair[int, V]): pass
print(Pair[str, int], IntPair.__parameters__, IntPair[bool], V.__bound__)
try: Pair[int]
except TypeError as e: print(e)
print(isinstance([], List), isinstance({}, Mapping), issubclass(dict, Mapping))
class L(List[int]): pass
print(L([1]), L.__bases__, L.__orig_bases__)
print(int | None, list[int] | str, Optional[int] == (int | None), T | int, Union[int, int], Union[int, None])
