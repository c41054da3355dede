class Box:
    size = 3

    def __init__(self):
        self.color = "red"

    def open(self):
        return "opened"


box = Box()
print(getattr(box, "color"), getattr(box, "nope", "default"), hasattr(box, "size"), hasattr(box, "nope"), getattr(box, "open")())
setattr(box, "weight", 5)
delattr(box, "color")
print(vars(box), box.__dict__ is vars(box), callable(box.open), callable(5), isinstance(box, Box), isinstance(5, (str, int)), issubclass(bool, int), type(box) is Box)
for attempt in (lambda: getattr(box, "color"), lambda: delattr(box, "color"), lambda: getattr(box, 5), lambda: vars(5), lambda: isinstance(5, "int"), lambda: issubclass(5, int), lambda: setattr(5, "a", 1), lambda: box.colour,
                lambda: box.sise, lambda: Box.opne, lambda: "abc".uper()):
    try:
        attempt()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
