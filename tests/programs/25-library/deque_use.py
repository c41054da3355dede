from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2], 3 in d, 9 in d)
d.rotate(2)
print(d)
d.rotate(-1)
print(d)
d.rotate()
d.rotate(-12)
print(d)
d.reverse()
print(list(d), list(reversed(d)))
print(d.pop(), d.popleft(), d)
d.extend([7, 8])
d.extendleft([9, 10])
print(d, d.count(8), d.index(8))
d.insert(1, "x")
d.insert(-1, "y")
d.insert(100, "z")
print(d)
d.remove("x")
del d[0]
d[1] = "one"
print(d)
for wrong in (lambda: d.remove("none"), lambda: d.index("none"), lambda: d[50], lambda: deque().pop(), lambda: deque(maxlen=-1)):
    try:
        wrong()
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)
short = deque("abcdef", maxlen=3)
print(short, short.maxlen)
short.append("g")
short.appendleft("0")
print(short)
try:
    short.insert(0, "1")
except IndexError as error:
    print(error)
print(deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque([1, 2]) + deque([3]), deque([1]) * 3)
print(bool(deque()), bool(short), deque(maxlen=0), short.copy())
try:
    for item in d:
        d.append(item)
except RuntimeError as error:
    print(error)
d.clear()
print(d, repr(deque(range(3), 5)))
empty = deque()
empty.rotate(3)
d = deque([1, 2, 3])
d += d
d *= 2
print(d)

class Stack(deque):
    def push(self, item):
        self.append(item)


s = Stack()
s.push(1)
s.push(2)
print(s, s.pop())
for _ in range(1000):
    d.append(1)
    d.popleft()
print(len(d), sum(d))
