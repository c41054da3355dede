# An exception raised again later keeps its old frames.
def fail():
    1 / 0


saved = None
try:
    fail()
except ZeroDivisionError as e:
    saved = e


def later():
    raise saved


later()
