# Format specifications for strings, and for everything that has none.
for spec in ("", "s", "8", "<8", ">8", "^8", "^9", "*^9", ".2", ".10", "8.2", "-<8.2s", "→>5"):
    print(f"{spec!r:>10} |{'word':{spec}}|{'':{spec}}|")
print(f"{'世界':6}|{'世界':>6}|{'é':^5}|{'x':世>4}")
for spec in ("d", "+", ",", "=8", "f", " "):
    try:
        print(format("word", spec))
    except ValueError as e:
        print(f"{spec!r}: {e}")
for value in ([1, 2], (1,), {"a": 1}, None, {1}, range(3), len, print):
    try:
        print(f"{value:5}")
    except TypeError as e:
        print(e)
print(f"{[1, 2]!s:>10}|{None!s:<6}|{(1, 2)!r:^10}|{True!s:>6}")
print(f"{'a':*<3}{'b':*>3}{'c':*^3}", f"{'abc':.1}{'abc':.0}|")
width, precision = 10, 2
print(f"{'text':{width}.{precision}}|{3.14159:{width}.{precision}f}|{'x':{'*^' + str(width)}}|")
