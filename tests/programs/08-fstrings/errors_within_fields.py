# What is wrong within a field, in CPython's words; and statements where `eval` wants an expression.
TEXTS = """
f'{+}'
f'{-(}'
f'{not}'
f'{(+)}'
f'{a b}'
f'{a:{b c}}'
f'{a:{}}'
f'{a:{b}{}}'
f'{a}{}'
f'{a}{!r}'
f'{a!r b}'
f'{a!r=}'
f'{4:{/5}}'
f'{!'
f'{='
f'{3:{{>10}'
f'{1=}{;'
f'{1=}{+;'
f'{1=}{1;'
f'{x=;}'
f'{((}'
f'{a(4]}'
f'{"s"!r{":10"}}'
t'{+}'
f'' = 3
f'{x}' = x
x() = 1
(x) = 1
del f''
None = 1
""".strip().splitlines()
for text in TEXTS:
    try:
        eval(text, {"a": 1, "b": 2, "x": 3})
    except SyntaxError as error:
        print(text, "|", error.msg)


class Outer:
    class Inner:
        pass


try:
    "%c" % Outer.Inner()
except TypeError as error:
    print(error)
