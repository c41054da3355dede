class Counter:
    count = 0
    names = []

    def __init__(self, name):
        Counter.count += 1
        self.names.append(name)
        self.count = f"own {Counter.count}"


a, b = Counter("a"), Counter("b")
print(a.count, b.count, Counter.count, a.names is b.names, Counter.names)
del a.count
print(a.count, a.__dict__, "count" in Counter.__dict__)
Counter.count = 10
print(a.count, b.count)
try:
    del a.count
except AttributeError as error:
    print(error)
Counter.later = lambda self: "added"
print(a.later(), hasattr(b, "later"))
a.method = lambda: "own"
print(a.method())
for attempt in (lambda: Counter.nope, lambda: a.nope, lambda: a.cuont, lambda: Counter.naems):
    try:
        attempt()
    except AttributeError as error:
        print(error)
