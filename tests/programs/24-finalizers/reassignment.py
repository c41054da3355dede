# Overwriting the last name.
class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalized", self.name)


x = Resource("first")
x = Resource("second")
print("overwritten once")
x = None
print("overwritten twice")
y = Resource("third")
y = y
print("assigned to itself")
y, z = None, y
print("moved")
z = 5
print("end")
