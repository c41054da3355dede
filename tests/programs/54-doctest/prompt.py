# compile() in the mode of a prompt, and the hook that shows values.
import sys

names = {}
for text in ["1 + 1", "x = 3", "x", "None", "'text'", "for i in range(2): i\n", "if x: x * 2\n", "def f():\n    7\n    return 8\n",
             "f()", "[x, x]", "print('p')", "'a doc'"]:
    exec(compile(text, "<prompt>", "single"), names)


def show(value):
    print("shown:", value)


sys.displayhook = show
exec(compile("x; x + 1", "<prompt>", "single"), names)
exec(compile("None", "<prompt>", "single"), names)
sys.displayhook = sys.__displayhook__
exec(compile("x", "<prompt>", "single"), names)
print(sys.modules["sys"] is sys, "__main__" in sys.modules, "json" in sys.modules)
import json
print(sys.modules["json"] is json)
print(sys.modules[__name__].show is show)
