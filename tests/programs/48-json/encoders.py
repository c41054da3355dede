# Values that JSON does not know.
import json
from dataclasses import dataclass, asdict
from enum import IntEnum


@dataclass
class User:
    name: str
    age: int


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({"z": 1 + 2j, "s": {3, 1, 2}}, cls=Encoder))
print(json.dumps(User("Ann", 30), default=asdict))
print(json.dumps([User("Bob", 4)], default=vars))
print(json.dumps({"level": Level.HIGH, Level.LOW: "key"}))
print(json.dumps(object, default=lambda o: o.__name__))
print("".join(Encoder(indent=1).iterencode([{1}, 2j])))
try:
    json.dumps(b"bytes", cls=Encoder)
except TypeError as error:
    print(error)
