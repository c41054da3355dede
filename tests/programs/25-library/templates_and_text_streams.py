import csv, string, json, io
from csv import Sniffer
d = Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n")
print(d.delimiter, repr(d.quotechar), d.skipinitialspace)
print(csv.Sniffer().has_header("name,age\nbob,3\namy,44\n"))
t = string.Template("$who likes ${what} $$5")
print(t.substitute(who="tim", what="kung"), t.safe_substitute(who=1), t.get_identifiers(), t.is_valid(), string.Template("$ x").is_valid())
for bad in ["$ x", "a\nb $1"]:
    try: string.Template(bad).substitute(x=1)
    except ValueError as e: print(e)
try: t.substitute(who=1)
except KeyError as e: print("KeyError", e)
class My(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"
print(My("%with_underscore %notunder %%").safe_substitute({"with_underscore": "yes"}))
print(string.Template.pattern.pattern[:20] != "", string.Template("$été").safe_substitute())
for p in json.JSONEncoder(indent=1).iterencode([{'a': 'A', 'b': (2, 4), 'c': 3.0}, [], {}]): print(repr(p), end=" ")
print()
for p in json.JSONEncoder(sort_keys=True).iterencode([{'b': 'A', 'a': (2, [4])}, 1, [2]]): print(repr(p), end=" ")
print()
try: json.dumps([1, {"a": [object()]}])
except TypeError as e: print(e, e.__notes__)
try: json.dumps([1, float("nan")], allow_nan=False)
except ValueError as e: print(e, e.__notes__)
b = io.BytesIO()
w = io.TextIOWrapper(b, encoding="utf-8")
w.write("hello\n"); print(b.getvalue()); w.flush(); print(b.getvalue())
w.seek(0); print(w.readlines(), w.read())
r = io.TextIOWrapper(io.BytesIO("ä\r\nb\rc\n".encode("latin-1")), encoding="latin-1")
print([line for line in r])
with io.TextIOWrapper(io.BytesIO(b"x\r\ny\rz"), newline="") as f: print(list(f))
print(f.closed)
