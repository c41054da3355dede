# Keys whose hashes collide are told apart by ==.
class Key:
    def __init__(self, name, hash_value):
        self.name, self.hash_value = name, hash_value

    def __hash__(self):
        return self.hash_value

    def __eq__(self, other):
        print(f"[{self.name}?{other.name}]", end="")
        return self.name == other.name


d = {}
for name in "abcd":
    d[Key(name, 7)] = name.upper()
print()
print(d[Key("c", 7)])
print(Key("z", 7) in d)
print(Key("a", 8) in d)
del d[Key("b", 7)]
print(len(d))
d[Key("a", 7)] = "again"
print(list(d.values()), [k.name for k in d])
spread = {Key(str(i), i): i for i in range(20)}
print(spread[Key("13", 13)])
print({Key("x", 1)} == {Key("x", 1)})
print(len({Key("m", 5), Key("n", 5), Key("m", 5)}))
ints = {2 ** 61 - 1: "modulus", 0: "zero", 2 ** 61: "one more", 1: "one", -1: "minus one", -2: "minus two"}
print(ints[0], ints[2 ** 61 - 1], ints[1], ints[2 ** 61], ints[-1], ints[-2], len(ints))
same_low_bits = {i * 2 ** 20: i for i in range(200)}
print(same_low_bits[150 * 2 ** 20], len(same_low_bits), sum(same_low_bits.values()))
