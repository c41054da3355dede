# A finalizer that cleans up what it owns.
class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("part", self.name)


class Machine:
    def __init__(self):
        self.part = Part("engine")
        self.log = []

    def __del__(self):
        print("machine stops, log", self.log)


m = Machine()
m.log.append("ran")
m = None
print("after the machine")


class Stack:
    def __init__(self, depth):
        self.depth = depth
        self.below = Stack(depth - 1) if depth else None

    def __del__(self):
        print("level", self.depth)


s = Stack(3)
del s
print("end")
