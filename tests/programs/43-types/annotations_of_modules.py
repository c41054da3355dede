# Annotations of modules, in branches and loops: what was come by counts.
total: int = 0
if total:
    never: "string"
else:
    sometimes: list[int] = []
for turn in range(2):
    each: turn
import __main__

print(__main__.__annotations__, __main__.__annotations__ is __main__.__annotations__)
print(__annotate__.__qualname__, sorted(__conditional_annotations__))
try:
    __annotate__(3)
except NotImplementedError as error:
    print(repr(error))


class Branches:
    always: int
    if total == 0:
        zero: str = "z"
    else:
        other: str
    try:
        tried: float
        raise ValueError
        untried: float
    except ValueError:
        caught: bytes
    finally:
        final: bool
    with open("annotations.txt", "w") as file:
        within: set
    match total:
        case 0:
            matched: dict
        case _:
            unmatched: dict
    while True:
        looped: tuple
        break

    def method(self, x: int) -> str: ...

    __hidden: int


import os

os.remove("annotations.txt")
print(Branches.__annotations__)
print(Branches.__annotate__.__qualname__, Branches.method.__annotate__.__qualname__)
print(Branches.method.__annotations__)
names = {}
exec("x: int\ny: x = 5\nif y > 9: z: str", names)
print(sorted(names.keys() - {"__builtins__"}), names["__annotate__"](1) if False else "")
exec("def f():\n  a: undefined = 1\n  return a\nprint(f(), f.__annotations__)")


class Late:
    a: Undefined
    b: "text"


try:
    Late.__annotations__
except NameError as error:
    print(error)
Undefined = int
print(Late.__annotations__)
Late.__annotations__ = {"c": str}
print(Late.__annotations__, Late.__annotate__)
del Late.__annotations__
print(Late.__annotations__)
Late.__annotate__ = lambda format: {"made": format}
print(Late.__annotations__)
try:
    Late.__annotate__ = 5
except TypeError as error:
    print(error)
try:
    int.__annotations__
except AttributeError as error:
    print(error)
for source in ("x: (yield)", "class C:\n x: (y := 3)", "def f(x: (await y)): ...", "type X = (y := 3)", "class C[T: (yield)]: ...",
               "class C[T: (int, (yield))]: ...", "class C[T](x := object): ...", "def f():\n (x): (yield)",
               "def f():\n x: [y async for y in z]", "class C[T = (y := 1)]: ...", "type X = [(y := 1) for z in ()]",
               "def f[T](x: (y := 1)): ...", "def f[T: [(x := 3) for _ in range(2)]](): ..."):
    try:
        compile(source, "<text>", "exec")
        print("fine:", source)
    except SyntaxError as error:
        print(error.msg)
del __main__.__annotations__
print(__main__.__annotations__)
