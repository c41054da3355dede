# Texts that are no JSON: what is wrong, and where.
import json

for text in ["", " ", "{", "[", "[1", "[1,", "[1,]", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{a:1}", "{'a':1}",
             "[1 2]", '{"a" 1}', "nul", "-", "01", "1.", '"abc', '"a\\x"', r'"\u12"', '"a\nb"', "1 2", "[,1]", "[1,\n 2,\n x]",
             '{"a": }', '"\\', "+1", ".5", "True", "None", "'text'"]:
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), error, error.pos, error.lineno, error.colno)
for value in (5, None, ["[]"]):
    try:
        json.loads(value)
    except TypeError as error:
        print(error)
print(json.JSONDecodeError.__mro__[1], json.JSONDecodeError)
