# status: 0
# stdout: end
class Node:
    def __init__(self, next):
        self.next = next


head = None
for _ in range(200_000):
    head = Node(head)
head = None


def wrap(f):
    return lambda: f


f = None
for _ in range(100_000):
    f = wrap(f)
f = None


def chain(source):
    yield from source


g = iter([1])
for _ in range(500):
    g = chain(g)
print(list(g))


class Cleanup:
    def __init__(self, inner):
        self.inner = inner

    def __del__(self):
        self.inner = None


c = None
for _ in range(20_000):
    c = Cleanup(c)
c = None
error = None
for i in range(20_000):
    try:
        raise ValueError(i) from error
    except ValueError as e:
        error = e
error = None
print("end")
