# Containers that change while they are compared, merged or made.
class Clears:
    def __init__(self, target, answer):
        self.target = target
        self.answer = answer

    def __eq__(self, other):
        self.target.clear()
        return self.answer

    def __hash__(self):
        return 0


left, right = [], []
left.append(Clears(right, False))
right.append(Clears(left, False))
print(left == right, len(left), len(right))

left, right = [], [1]
left.append(Clears(left, NotImplemented))
print(left == right, left, right)

other = {number: 0 for number in range(1, 100)}
other[Clears(other, False)] = 0
target = {Clears(other, False): 0}
try:
    target.update(other)
except RuntimeError as error:
    print(error)


class Sized:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        return iter(range(3))

    def __length_hint__(self):
        raise self.error


for error in (RuntimeError("no length"), TypeError("not known")):
    for make in (list, [9].extend, bytearray(b"x").extend):
        try:
            print(make(Sized(error)))
        except RuntimeError as raised:
            print("RuntimeError", raised)


class Wrong(Sized):
    def __length_hint__(self):
        return self.error


for hint in (-1, "3", NotImplemented, 2):
    try:
        print(list(Wrong(hint)))
    except (TypeError, ValueError) as raised:
        print(type(raised).__name__, raised)
print(enumerate[int])
