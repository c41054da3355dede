# A program that defines __del__ says when a variable's value dies.
class A:
    def __del__(self):
        print("gone")


def f():
    a = A()
    a = None
    for a in [A()]:
        pass
    del a
