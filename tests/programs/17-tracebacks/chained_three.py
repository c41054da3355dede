# Three exceptions in a row, explicit and implicit.
class AppError(Exception):
    pass


def low():
    return [][0]


def middle():
    try:
        low()
    except IndexError as e:
        raise ValueError("middle failed") from e


try:
    middle()
except ValueError:
    raise AppError("top failed", 3)
