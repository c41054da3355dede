# Dict and set operations that run __hash__ and __eq__ of the program.
class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        print(f"hash({self.value})", end=" ")
        return len(self.value)

    def __eq__(self, other):
        print(f"eq({self.value},{other.value})", end=" ")
        return self.value == other.value

    def __repr__(self):
        return f"K{self.value}"


a, b = Key("aa"), Key("bb")
d = {a: 1}
print("| built")
d[b] = 2
print("| stored")
print(d[Key("aa")], "| found")
print(d[a], "| same object needs no eq")
print(Key("cc") in d, "| absent")
print(d.get(Key("zzz"), "none"), "| other hash")
print(d.pop(Key("bb")), "| popped")
print(d.setdefault(Key("dd"), 5), "| setdefault")
d.update({Key("aa"): 9})
print("| updated", d)
s = {Key("x"), Key("y"), Key("x")}
print("| set", len(s))
s.add(Key("y"))
s.discard(Key("x"))
print("| changed", s)
print({Key("m")} == {Key("m")}, "| sets equal")
print({Key("m"): 1} == {Key("m"): 1}, "| dicts equal")
print({Key("p")} | {Key("q")}, "| union")
print({Key("p")} & {Key("p")}, "| intersection")
print(dict([(Key("u"), 1), (Key("u"), 2)]), "| from pairs")
print(hash((Key("t"), 1)) == hash((Key("t"), 1)), "| in a tuple")
print({(Key("n"), 1): "v"}[Key("n"), 1], "| tuple key")
print(list(d) == [Key("aa"), Key("dd")], "| lists compare")
