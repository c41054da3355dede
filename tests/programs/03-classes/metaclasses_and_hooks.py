# Classes: odds and ends.
class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.tag = kw.get("tag", "none")
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.registry = list(cls.__dict__.get("names", ())) + [name]

    def __call__(cls, *args):
        print("making", cls.__name__)
        return super().__call__(*args)

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter("abc")

    def __getattr__(cls, name):
        return f"meta {name}"

    @property
    def shout(cls):
        return cls.__name__.upper()


class A(metaclass=Meta, tag="x"):
    def __init__(self, n=0):
        self.n = n


class B(A):
    pass


print(A.tag, B.tag, B.registry, A(3).n, len(A), list(A), A.missing, B.shout, type(B).__name__, isinstance(A, Meta))


class Base:
    subclasses = []

    def __init_subclass__(cls, /, label=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.subclasses.append((cls.__name__, label))


class X(Base, label="ex"):
    pass


class Y(X):
    pass


print(Base.subclasses)


class Typed:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.name, None)

    def __set__(self, obj, value):
        if not isinstance(value, int):
            raise TypeError(f"{self.name[1:]} must be int")
        setattr(obj, self.name, value)


class Rec:
    width = Typed()
    height = Typed()

    def __init__(self, w, h):
        self.width, self.height = w, h


r = Rec(2, 3)
print(r.width, vars(r), type(Rec.width).__name__)
try:
    r.height = "x"
except TypeError as e:
    print(e)


class Lazy:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        value = name * 2
        self.__dict__[name] = value
        return value


z = Lazy()
print(z.ab, z.ab, z.__dict__, hasattr(z, "_q"), getattr(z, "_q", 5))


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


s = Slotted()
try:
    s.b
except AttributeError as e:
    print(e)
try:
    s.c = 1
except AttributeError as e:
    print(e)
s.b = 2
print(s.a, s.b, hasattr(s, "__dict__"))


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def __setitem__(self, key, v):
        i, j = key
        self.rows[i][j] = v

    def __contains__(self, v):
        return any(v in r for r in self.rows)

    def __eq__(self, o):
        return self.rows == o.rows

    def __bool__(self):
        return any(any(r) for r in self.rows)

    def __len__(self):
        return len(self.rows)

    def __call__(self, f):
        return Matrix([[f(x) for x in r] for r in self.rows])

    def __neg__(self):
        return self(lambda x: -x)

    def __iadd__(self, n):
        self.rows = [[x + n for x in r] for r in self.rows]
        return self

    def __format__(self, spec):
        return "; ".join(" ".join(format(x, spec) for x in r) for r in self.rows)

    def __reversed__(self):
        return reversed(self.rows)


m = Matrix([[1, 2], [3, 4]])
m[0, 0] = 5
print((m @ m).rows, m[1, 1], 4 in m, 9 in m, m == Matrix([[5, 2], [3, 4]]), bool(Matrix([[0]])), (-m).rows, f"{m:>3}", list(reversed(m)))
m += 1
print(m.rows, len(m))
print(type("Dyn", (Base,), {"x": 5, "f": lambda self: self.x})().f(), Base.subclasses[-1])
print(A.__mro__[-1], B.__bases__, B.__base__.__name__, A.__dict__["__init__"].__qualname__, callable(A), issubclass(B, (int, A)))


class P:
    @property
    def v(self):
        return self._v

    @v.setter
    def v(self, x):
        self._v = x * 2

    @v.deleter
    def v(self):
        print("del")
        del self._v

    @staticmethod
    def st(a):
        return a + 1

    @classmethod
    def cl(cls, a):
        return cls.__name__, a


p = P()
p.v = 4
print(p.v, P.st(1), p.st(2), P.cl(3), p.cl(4))
del p.v
try:
    p.v
except AttributeError as e:
    print(e)
