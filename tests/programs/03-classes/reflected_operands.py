# Who is asked first: left, right, or a subclass on the right.
class Left:
    def __add__(self, other):
        print("Left.__add__", end=" ")
        return NotImplemented

    def __eq__(self, other):
        print("Left.__eq__", end=" ")
        return NotImplemented

    def __lt__(self, other):
        print("Left.__lt__", end=" ")
        return NotImplemented


class Right:
    def __radd__(self, other):
        print("Right.__radd__", end=" ")
        return "right"

    def __eq__(self, other):
        print("Right.__eq__", end=" ")
        return True

    def __gt__(self, other):
        print("Right.__gt__", end=" ")
        return "greater"


class LeftChild(Left):
    def __radd__(self, other):
        print("LeftChild.__radd__", end=" ")
        return "child"


print(Left() + Right())
print(Left() == Right())
print(Left() != Right())
print(Left() < Right())
print(Left() + LeftChild())
print(5 + Right())
print(Left() == Left())
for action in (lambda: Left() + 1, lambda: Left() + Left(), lambda: Right() + 1, lambda: Left() < Left(), lambda: 1 < Left()):
    try:
        print(action())
    except TypeError as e:
        print("TypeError:", e)
