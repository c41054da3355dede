class A:
    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()


print(D().who(), [cls.__name__ for cls in D.__mro__], D.__bases__, issubclass(D, A), D.mro()[1] is B)
for attempt in ("class X(A, B): pass", "class X(int, str): pass", "class X(A, A): pass", "class X(bool): pass", "class X(type(None)): pass"):
    try:
        exec(attempt)
        print("made")
    except TypeError as error:
        print(error)
