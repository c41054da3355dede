# What is still alive at the end is finalized then.
class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalized", self.name)


kept = Resource("global")
print("last line")
