# What takes the place of type parameters, and what does not.
import collections.abc
from typing import (
    Annotated, Any, Callable, Concatenate, Dict, Generic, List, Literal, Optional, ParamSpec, Tuple, TypeVar, TypeVarTuple, Union, Unpack,
    get_args, get_origin,
)

T, U, V = TypeVar("T"), TypeVar("U"), TypeVar("V", default=int)
P, Q = ParamSpec("P"), ParamSpec("Q", default=[str, int])
Ts = TypeVarTuple("Ts")


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print("TypeError:", error)


class Pair(Generic[T, U]):
    pass


class Many(Generic[*Ts]):
    pass


class First(Generic[T, *Ts, U]):
    pass


class Call(Generic[T, P]):
    pass


class Only(Generic[P]):
    pass


class Default(Generic[T, V]):
    pass


for action in (
    lambda: Pair[int, str], lambda: Pair[T, T][int], lambda: Pair[int], lambda: Pair[int, str, bytes], lambda: Pair[int, str][int],
    lambda: Many[()], lambda: Many[int, str], lambda: Many[int, *Ts], lambda: Many[int, *Ts][str, bool], lambda: Many[*Tuple[int, str]],
    lambda: First[int, str], lambda: First[int, bool, bool, str], lambda: First[int], lambda: First[T, *Ts, int][str, bool],
    lambda: Call[int, [str, bool]], lambda: Call[int, P][[str]], lambda: Call[int, ...], lambda: Call[int, str],
    lambda: Only[int, str], lambda: Only[[int]], lambda: Only[Concatenate[int, P]][[str]],
    lambda: Default[str], lambda: Default[str, bytes], lambda: Default,
    lambda: Callable[P, T][[int, str], bool], lambda: Callable[Concatenate[int, P], T][[str], None], lambda: Callable[..., T][int],
    lambda: Callable[[T], U][int, str], lambda: Callable[[int, *Ts], T][str, bool, None], lambda: Callable[[], int], lambda: Callable[int, int],
    lambda: collections.abc.Callable[P, T][[int, str], bool], lambda: collections.abc.Callable[[T], U][int, str],
    lambda: collections.abc.Callable[[], bool], lambda: collections.abc.Callable[..., T][int], lambda: collections.abc.Callable[3, int],
    lambda: Tuple[T, ...][int], lambda: Tuple[T, *Ts][int, str, bool], lambda: tuple[*Ts][int, str], lambda: tuple[T, *tuple[int, ...]][str],
    lambda: Dict[T, List[T]][int], lambda: dict[T, list[U]][int, str], lambda: Union[T, U, None][int, str], lambda: (list[T] | T | U)[int, str],
    lambda: Optional[T][int], lambda: List[T][int, str], lambda: List[int][str], lambda: list[int][str], lambda: Dict[int],
    lambda: Annotated[Annotated[T, 1], 2][int], lambda: Annotated[List[T], "x"][str], lambda: List[Annotated[T, 3]][int], lambda: Annotated[int],
    lambda: Unpack[Tuple[int, str]], lambda: Unpack[Ts], lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: Concatenate[int, str],
    lambda: List[3], lambda: Literal[1, 1, True, "a"], lambda: Union[int, 3], lambda: TypeVar("X", int), lambda: TypeVar("X", bound=(1, 2)),
):
    attempt(action)

for form in (
    Callable[[int, str], bool], Callable[P, int], Callable[Concatenate[int, P], str], Callable[..., int], collections.abc.Callable[[int], str],
    Annotated[int, 1, "b"], Literal[1, 2], Optional[int], Many[int, str], Unpack[Ts], Tuple[()], P.args, Generic[T], List, list, int,
):
    print(form, get_origin(form), get_args(form), sep=" | ")
print(Annotated[int, 1].__metadata__, Annotated[int, 1].__origin__, Annotated[list, 1]([1]), Annotated[int, 1].from_bytes(b"a"))
print(Default.__parameters__, Q.__default__, T.__default__, V.has_default(), Many.__parameters__, Many.__orig_bases__)
print(Tuple[T, ...] is Tuple[T, ...], List[int] is List[int], Callable[[int], str] == Callable[[int], str], hash(List[T]) == hash(List[T]))


def spread(*args: *Ts, **kwargs: Any) -> None:
    pass


def pieces(*args: *tuple[int, ...]):
    pass


print(spread.__annotations__, pieces.__annotations__)


class Broken(Exception):
    pass


attempt(lambda: type("Twice", (), {}) and exec("class A(Generic[T], Generic[U]): pass", globals()))
attempt(lambda: exec("class A(Pair[T, U], Generic[T]): pass", globals()))
attempt(lambda: exec("class A(Generic): pass", globals()))
attempt(lambda: exec("class A(Optional[int]): pass", globals()))
attempt(lambda: exec("class A(Union): pass", globals()))
attempt(lambda: exec("class A(T): pass", globals()))
attempt(lambda: Union())
attempt(lambda: iter(List))
print(int | str | None, (int | str) | "later", "sooner" | (int | str), Union[int, str] == Union[str, int], Union[int], Union[int, int])
