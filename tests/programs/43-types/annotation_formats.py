# Annotations that name what is not there: as values, with stand-ins, as texts.
import dataclasses
import functools
import inspect
from annotationlib import ForwardRef, Format, annotations_to_string, call_annotate_function, get_annotations, type_repr
from typing import NamedTuple, Protocol, TypedDict, evaluate_forward_ref, get_type_hints, runtime_checkable


def shown(annotations):
    return {name: value.__forward_arg__ if isinstance(value, ForwardRef) else value for name, value in annotations.items()}


def function(a: int, b: missing.part[int] | None, *args: -other + 2 ** third, c: "text" = 1) -> list[int]:
    pass


class Cls:
    local = int
    x: local
    y: undefined
    z: dict[str, undefined]


def generic[T: bound, *Ts](a: T, b: tuple[*Ts], c: (lambda: 1)()) -> undefined[T]:
    pass


for thing in (function, Cls, generic):
    try:
        print(get_annotations(thing))
    except NameError as error:
        print("NameError", error)
    print(get_annotations(thing, format=Format.STRING))
print(shown(get_annotations(function, format=Format.FORWARDREF)))
print(shown(get_annotations(Cls, format=Format.FORWARDREF)))
print(generic.__type_params__[0].evaluate_bound(Format.VALUE) if "bound" in globals() else "no bound yet")
bound = int
print(generic.__type_params__[0].__bound__)
print(inspect.signature(function, annotation_format=Format.STRING))
print(Format.FORWARDREF, list(Format), type_repr(int), type_repr(function), type_repr(...), annotations_to_string({"a": int, "b": "c"}))
print(call_annotate_function(lambda format: {"given": format}, Format.VALUE))


def value_only(format):
    if format != 1:
        raise NotImplementedError
    return {"a": int, "b": None}


print(call_annotate_function(value_only, Format.STRING), call_annotate_function(value_only, Format.FORWARDREF))

# Classes that look at their annotations when they are made.


@dataclasses.dataclass
class Node:
    value: int
    next: Later | None = None


class Point(NamedTuple):
    x: int
    of: Later = None


class Movie(TypedDict, total=False):
    title: str
    by: Later


@runtime_checkable
class HasLater(Protocol):
    later: Later


print(Node(1), [str(field.type) for field in dataclasses.fields(Node)][:1], Point(1), Movie(title="a"))
print(isinstance(Node, HasLater), sorted(Movie.__optional_keys__))
try:
    print(Node.__init__.__annotations__)
except NameError as error:
    print("NameError", error)
print(get_annotations(Node.__init__, format=Format.STRING))


class Later:
    pass


print(Node.__init__.__annotations__, Point.__annotations__, Movie.__annotations__)
print(Node.__annotations__, get_type_hints(Node))


@functools.singledispatch
def told(value):
    return "else"


@told.register
def _(value: str, other: nobody = None):
    return "str"


print(told(1), told(""))
try:
    @told.register
    def _(value: nobody):
        pass
except TypeError as error:
    print(str(error).partition(", owner")[0])

# Evaluating stand-ins.
print(evaluate_forward_ref(ForwardRef("int")), evaluate_forward_ref(ForwardRef("list['x']"), globals={"x": str}))
print(ForwardRef("list[unknown]").evaluate(format=Format.FORWARDREF), ForwardRef("a + 1").evaluate(globals={"a": 2}))
for text in ("unknown", "1 +"):
    try:
        print(ForwardRef(text).evaluate())
    except (NameError, SyntaxError) as error:
        print(type(error).__name__, error)
print(ForwardRef("x") == ForwardRef("x"), repr(ForwardRef("x", module="m", is_class=True)), ForwardRef("x") | None)


# What sets and asks for `__annotate__`.
class Said:
    a: int

    def __annotate__(format):
        return {"b": str}


print(Said.__annotations__)
del Said.__annotations__
print(Said.__annotations__, Said.__annotate__)
Later.__annotate__ = lambda format: {"c": format}
print(Later.__annotations__)
print(sorted(function.__annotate__.__code__.co_names))
