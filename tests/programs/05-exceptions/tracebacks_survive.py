# __traceback__, notes and re-raising of saved exceptions.
def inner():
    raise ValueError("deep")


def outer():
    inner()


try:
    outer()
except ValueError as e:
    depth, lines = 0, []
    tb = e.__traceback__
    while tb:
        lines.append(tb.tb_lineno)
        tb = tb.tb_next
    print(lines)
    saved = e

print(saved.__traceback__ is not None, ValueError("new").__traceback__)

error = KeyError("noted")
error.add_note("first note")
error.add_note("second note")
print(error.__notes__)
try:
    error.add_note(5)
except TypeError as e:
    print(e)

e1 = ValueError(1)
e2 = e1.with_traceback(None)
print(e1 is e2)


class Collector:
    def __init__(self):
        self.errors = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if value is not None:
            self.errors.append(value)
        return True


collector = Collector()
for text in ("1", "x", "3", ""):
    with collector:
        print(int(text))
print([str(e) for e in collector.errors])
