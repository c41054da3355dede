name, width, values = "Ann", 8, {"k": [1, 2]}
print(f"{name!r:>{width}}|{name!s:^{width + 2}}|{name!a:*<{width}}|{3.14159:{width}.{2}f}")
print(f"{values['k'][0]} {values["k"][1]} {f"{f"{name}"}"} {'nested ' + f'{1 + 1}'}")
print(f"{{literal}} {{{name}}} {{}} {'{'}{'}'} {{{{}}}}", f"{name}" "plain {name}" f'{1}', rf"\d{name}\n", f"\x41\t{name}\\")
print(f"{name=} {name = } {1 + 2=} {name=!s} {width=:>4} {values['k']=}")
print(f"""multi
{name}
  {
    width
    + 1  # a comment
}""")
print(f"{(lambda x: x * 2)(3)} {[n for n in range(3)]} { {1: 2}[1] } {(y := 5)} {y} {'a' if width else 'b'} {1 == 1} {width != 8}")
print(f"{'a,b'.split(',')} {name[1:]} {name[::-1]!r} {print!r:.14} {...} {None} {1j:.1f} {True:d} {b'x'!r}")


class Money:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "money"


print(f"{Money()} {Money():x} {Money()!s:>7} {Money():{width}{'a'}} {Money():%Y-%m-%d}")
for source in ("f'{'", "f'}'", "f'{}'", "f'{a b}'", "f'{a!x}'", "f'{a!}'", "f'{!r}'", "f'{a = !r:^5'", "f'{*a}'", "f'{lambda x: 1}'", "f'{a:='", "f'{\\'", "f'{a['", "f'{yield}'"):
    try:
        compile(source, "<f>", "eval")
    except SyntaxError as error:
        print(f"{source:24} {error.msg}")
    else:
        print(f"{source:24} compiles")
for source in ("f'{1:s}'", "f'{\"a\":d}'", "f'{undefined}'", "f'{1/0}'", "f'{[]:>5}'", "f'{1!r:d}'"):
    try:
        print(eval(source))
    except Exception as error:
        print(type(error).__name__, error)
