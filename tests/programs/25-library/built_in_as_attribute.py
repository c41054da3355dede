import operator, functools, heapq
class Add:
    op = operator.add
    red = functools.reduce
    push = heapq.heappush
    big = heapq.nlargest
    def go(self, a, b): return self.op(a, b)
print(Add().go(1, 2), Add().red(lambda a, b: a * b, [1, 2, 3]), Add.op, Add().op)
print(operator.add, functools.reduce, heapq.heappush)
h = []
Add().push(h, 3)
print(h)
try: Add().big([1])
except TypeError: print("nlargest is written in Python, and becomes a method")
Add.sub = operator.sub
print(Add().sub(5, 3))
