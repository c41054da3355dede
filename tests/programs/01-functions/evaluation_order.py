# Left to right, and the right-hand side first in an assignment.
def say(x):
    print(x, end=" ")
    return x


say(1) + say(2) * say(3)
print()
[say(1), say(2), (say(3), say(4))]
print()
{say("k1"): say("v1"), say("k2"): say("v2")}
print()


def f(*args, **kwargs):
    print("called", end=" ")


f(say(1), *[say(2)], k=say(3), **{"m": say(4)})
print()
box = [0, 0]
box[say(1)] = say("right")
print(box)
box[say(0)], box[say(1)] = say("a"), say("b")
print(box)
say(1) < say(3) < say(2) < say(9)
print()
say(0) or say("") or say("last")
print()
say(1) and say(0) and say("never")
print()
say("then") if say(True) else say("else")
print()
say([1, 2, 3])[say(0):say(2)]
print()
i = 0
i, box[i] = 1, "changed"
print(i, box)
x = y = z = say("once")
print(x, y, z)
box[say(0)] += say("!")
print(box)
