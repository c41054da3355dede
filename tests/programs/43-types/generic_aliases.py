print(list[int], dict[str, list[int]], tuple[int, ...], list[int]([1]))
class S(list[int]):
    pass
print(S.__orig_bases__, S.__mro__, S([1, 2]))
class B:
    def __mro_entries__(self, bases): return (dict,)
class C(B()): pass
print(C.__bases__, C.__orig_bases__[0].__class__)
print(0j == 0, False == 0j, 1 == 1+0j, {1: 'a'}.get(1+0j), hash(1+0j) == hash(1))
print(__import__("math").pi, __import__("os.path").__name__)
class M(type):
    def __instancecheck__(cls, x): return super().__instancecheck__(x) or x == 3
    @classmethod
    def __prepare__(mcls, name, bases, **k): return super().__prepare__(name, bases, **k)
class D(metaclass=M): pass
print(isinstance(3, D), isinstance(D(), D), isinstance(4, (str, D)), isinstance(3, (str, D)))
try: isinstance([], list[int])
except TypeError as e: print(e)
print(list[int] | None, isinstance([1], list | None), D | None, int | None | str)
try: isinstance(1, 1)
except TypeError as e: print(e)
