# finally, with and break inside generators.
class Tracked:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, *details):
        print("close", self.name, details[0].__name__ if details[0] else None)


def reader(name, n):
    with Tracked(name):
        for i in range(n):
            yield i


for x in reader("all", 2):
    print(x)
r = reader("some", 5)
for x in r:
    if x == 1:
        break
print("left the loop")
r.close()

r = reader("thrown", 5)
next(r)
try:
    r.throw(KeyError("k"))
except KeyError as e:
    print(repr(e))


def two():
    with Tracked("outer"):
        yield from reader("inner", 2)


t = two()
print(next(t))
t.close()


def swallow():
    while True:
        try:
            yield "running"
        except ValueError:
            yield "swallowed"


s = swallow()
print(next(s), s.throw(ValueError), next(s))
s.close()
print("end")
