# The = that shows the expression beside its value.
x, name, items = 10, "Bo", [1, 2]
print(f"{x=} {name=} {items=}")
print(f"{x = } {x=!s} {name=!s} {x + 1=}")
print(f"{x=:>5} {name=:>6} {3.14159=:.2f}")
print(f"{len(items)=}, {items[0]=}, {max(items) * 2 = }")
print(f"{ x = :04d}|{x  =  }|")
print(f"{name.upper()=} {'lit'=} {x == 10=}")


class Both:
    def __repr__(self):
        return "repr"

    def __str__(self):
        return "str"


b = Both()
print(f"{b=} {b=!s} {b=!r} {b}")
print(f"{(lambda v: v * 2)(x)=}")
print(f"{x=}{name=}")
