# What the built-in functions say of methods that return what they must not.
def made(**returned):
    def method(value):
        return lambda self, *args: value

    return type("Made", (), {name: method(value) for name, value in returned.items()})()


def show(label, call):
    try:
        print(label, repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


silent = made(__repr__=None)
show("str of a wrong repr:", lambda: str(silent))
show("repr:", lambda: repr(silent))
show("in a list:", lambda: str([silent]))
show("in a text:", lambda: f"{silent}")
show("shown by !r:", lambda: f"{silent!r}")

indexed = made(__index__=65)
show("chr:", lambda: chr(indexed))
show("hex, oct, bin:", lambda: (hex(indexed), oct(indexed), bin(indexed)))
show("find in bytes:", lambda: b"xAy".find(indexed))
for function in (chr, hex, range, "ab".__mul__):
    show("a text for an index:", lambda: function(made(__index__="65")))

for value in (-1, "ab", 2.5, None):
    show("in what does not iterate:", lambda: 1 in made(__iter__=value))
    show("a loop over it:", lambda: [item for item in made(__iter__=value)])
    show("keys:", lambda: dict(made(keys=value)))
    show("named arguments:", lambda: dict(**made(keys=value)))
show("backwards without a length:", lambda: reversed(made(__getitem__=1)))
show("backwards without anything:", lambda: reversed(made()))


class Numbered(enumerate):
    pass


class Paired(zip):
    def __next__(self):
        return super().__next__()[::-1]


numbered = Numbered("ab")
print(iter(numbered) is numbered, list(numbered))
paired = Paired("ab", "cd")
print(iter(paired) is paired, [pair for pair in paired])
