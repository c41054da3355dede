# Texts that are compiled while the program runs are looked at too.
exec("x = '\\d'\nprint(x)")
print(eval("1 is 1"))
code = compile("assert (1, 'x')\nprint('compiled')", "<given>", "exec")
exec(code)
