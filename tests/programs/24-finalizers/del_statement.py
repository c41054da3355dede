# __del__ runs when the last name goes.
class Resource:
    def __init__(self, name):
        self.name = name
        print("made", name)

    def __del__(self):
        print("finalized", self.name)


a = Resource("a")
print("before del")
del a
print("after del")
b = Resource("b")
c = b
del b
print("still one name")
del c
print("end")
