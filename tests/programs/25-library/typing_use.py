# Type hints do nothing at run time.
from typing import Any, Callable, Dict, Generic, List, NamedTuple, Optional, Protocol, Tuple, TypeVar, Union

T = TypeVar("T")


def first(items: List[T], default: Optional[T] = None) -> Optional[T]:
    return items[0] if items else default


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item: T = item


class Named(Protocol):
    name: str


class Point(NamedTuple):
    x: int
    y: int = 0

    def norm(self):
        return abs(self.x) + abs(self.y)


handlers: Dict[str, Callable[[int], Any]] = {"double": lambda n: n * 2}
pair: Tuple[int, str] = (1, "a")
either: Union[int, str] = 5
modern: list[dict[str, int | None]] = [{"a": None}]
print(first([1, 2]), first([], 3), Box("x").item, handlers["double"](4), pair, either, modern)
print(Point(1), Point(1, 2).norm(), Point(3, 4)._asdict())
