# deque, Counter, defaultdict, namedtuple, OrderedDict.
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

d = deque([1, 2, 3], maxlen=3)
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], list(reversed(d)), 2 in d)
q = deque()
for n in range(5):
    q.append(n)
    q.appendleft(-n)
print(q, q.pop(), q.popleft(), q)
q.rotate(2)
print(q)
q.rotate(-1)
q.extend([7, 8])
q.extendleft("ab")
q.remove(7)
print(q, q.count(0), q.index(8))
try:
    deque().popleft()
except IndexError as e:
    print(e)
big = deque()
for n in range(1000):
    big.append(n)
    if n % 3 == 0:
        big.popleft()
print(len(big), big[0], big[-1], sum(big))
c = Counter("abracadabra")
print(c, c["a"], c["z"], c.most_common(2), sorted(c.elements())[:4], c.total())
c.update("aaa")
c.subtract({"b": 5})
print(c["a"], c["b"], Counter(a=1, b=2) + Counter(b=3), Counter(a=3) - Counter(a=1, b=1), Counter([1, 1, 2]) & Counter([1, 2, 2]))
groups = defaultdict(list)
for word in ["hi", "yo", "hey", "you"]:
    groups[len(word)].append(word)
print(groups, dict(groups), groups[9], 9 in groups)
counts = defaultdict(int)
counts["x"] += 1
print(counts, counts.get("y"), len(counts))
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._replace(x=5), p._asdict(), Point._fields, p == (1, 2), [*p], Point._make([3, 4]))
x, y = p
print(x, y, hash(p) == hash((1, 2)), isinstance(p, tuple), sorted([Point(2, 1), Point(1, 9)]))
try:
    Point(1)
except TypeError as e:
    print(e)
try:
    p.z
except AttributeError as e:
    print(e)
Employee = namedtuple("Employee", ["name", "title"], defaults=["worker"])
print(Employee("Ann"), Employee("Bob", "boss"), Employee._field_defaults)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, o.popitem(last=False), list(o), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], sorted(m), "c" in m)
