# The format method.
print("{} {} {}".format(1, "two", [3]), "{0}{1}{0}".format("a", "b"), "{x} {y}".format(x=1, y=2))
print("{0} {name}".format("positional", name="named"), "{} {key}".format("auto", key="k"))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.tags = {"color": "red", 0: "zero"}


p = Point(3, 4)
print("{0.x} {0.y} {p.tags[color]} {0.tags[0]}".format(p, p=p))
print("{0[0]} {0[1][k]} {names[1]}".format([1, {"k": "v"}], names=("a", "b")))
print("{:>5}|{:<5}|{:^5}|{:05.1f}|{:,}".format("r", "l", "m", 2.25, 1234567))
print("{:{}} {:{w}.{p}f}".format("a", 4, 3.14159, w=8, p=2), "{0:{1}}|".format("x", ">3"))
print("{!r:>5} {!s:<5}|{!a}".format("q", "q", "ü"))
print("{{}} {{{}}}".format("in braces"), "%s {}".format("mixed"))
data = {"name": "Ann", "n": 3}
print("{name} has {n:03d}".format(**data), "{name}".format_map(data), "{}-{}".format(*"ab"))


def attempt(template, *args, **kwargs):
    try:
        print(template.format(*args, **kwargs))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt("{} {}", 1)
attempt("{2}", 1, 2)
attempt("{missing}", present=1)
attempt("{0} {}", 1, 2)
attempt("{} {0}", 1, 2)
attempt("{", 1)
attempt("}", 1)
attempt("{0.nope}", 1)
attempt("{0[9]}", [1])
attempt("{:d}", "text")
attempt("{!x}", 1)
attempt("{0[key]}", {"other": 1})
attempt("{:{}}", "x")
attempt("no braces", 1, 2, 3)
