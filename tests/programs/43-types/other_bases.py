# Classes that get other bases, and metaclasses that are no classes.
class Root: pass
class A(Root):
    def who(self): return "A"
class B(Root):
    def who(self): return "B"
    def only(self): return "only B"
class Child(A):
    def both(self): return super().who() + "!"
class Grandchild(Child): pass
child, grandchild = Child(), Grandchild()
def ask(thing): return thing.who()
print(ask(child), ask(grandchild), child.both(), Grandchild.__mro__)
Child.__bases__ = (B,)
print(ask(child), ask(grandchild), child.both(), grandchild.only())
print([c.__name__ for c in Grandchild.__mro__], A.__subclasses__(), B.__subclasses__(), Child.__bases__, Child.__base__)
Child.__bases__ = (A, B)
print(ask(child), ask(grandchild), grandchild.only(), [c.__name__ for c in Grandchild.mro()])
print(isinstance(child, B), issubclass(Grandchild, B))
class Plain: pass
for bases in ((), [A], (1,), (Grandchild,), (Child,), (int,), (A, A), (Root, A), (bool,)):
    try:
        Child.__bases__ = bases
    except TypeError as error:
        print(str(error).replace("\n", " "))
print(Child.__bases__, ask(grandchild))
try:
    Plain.__bases__ = (A,)
except TypeError as error:
    print(error)
try:
    int.__bases__ = (object,)
except TypeError as error:
    print(error)
class Left(Root): pass
class Right(Root): pass
class Bottom(Left, Right): pass
class Extra(Root):
    def extra(self): return "extra"
    def __getattr__(self, name): return name.upper()
Left.__bases__ = (Extra,)
print([c.__name__ for c in Bottom.__mro__], Bottom().extra(), Bottom().anything)

def shout(name, bases, namespace, **keywords):
    print("made", name, bases, keywords, sorted(n for n in namespace if not n.startswith("__")))
    return type(name.upper(), bases, namespace)
class quiet(Root, metaclass=shout, volume=11):
    level = 3
    def get(self): return self.level
print(quiet, quiet().get())
class number(metaclass=lambda name, bases, namespace: len(name)): pass
print(number)
class Maker:
    def __prepare__(self, name, bases): return {"from": "prepare"}
    def __call__(self, name, bases, namespace): return namespace["from"], namespace["x"]
class made(metaclass=Maker()):
    x = 5
print(made)
try:
    class wrong(metaclass=3): pass
except TypeError as error:
    print(error)
