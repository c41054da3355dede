# Annotations as texts: written anew, not as in the source.
from __future__ import annotations


def function(
    a: Dict[str,int], b: "x", c: Union[
        int,
        str], *args: *tuple[int], d: Callable[[int,str],None] = 1, e: Literal["a"] = 1, f: tuple[*Ts] = 1, g: x[1,] = 1,
    h: "it's" = 1, j: (x|y)|z = 1, k: (int,) = 1, l: a.b[ c ] = 1, m: x[()] = 1, n: None|( int ) = 1, o: ... = 1,
) -> (int):
    pass


class Cls:
    x: list["Cls"]
    y: ClassVar[ dict[str,  "Cls"] ] = 1


for name, text in function.__annotations__.items():
    print(name, text)
print(Cls.__annotations__)
