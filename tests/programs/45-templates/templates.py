# Template strings.
from string.templatelib import Template, Interpolation
name="x"; v=3.14159
t=t"hello {name!r:>10} and {v:.2f} {v=} {{}}"
print(t, type(t))
print(t.strings, t.values, t.interpolations)
for p in t: print(repr(p))
print(t + t"!", t"" , t"{name}".interpolations[0].expression)
print(list(t"{ name }"), t"{name:{v}}".interpolations[0].format_spec)
try: t + "a"
except TypeError as e: print(e)
print(Template("a", Interpolation(5,"x"), "b"))
match t"{name}".interpolations[0]:
    case Interpolation(v, e, c, f): print(v,e,c,f)
print(t"a" t"b{name}")
print(rt"\n{name}", f"{t'{name}'}"[:8])
i=Interpolation(3,"e","r",".2")
print(i, Interpolation.__match_args__)
print(isinstance(t, Template), t == t"x", t"a" == t"a")
