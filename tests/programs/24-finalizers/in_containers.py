# Objects held by lists, dicts and attributes.
class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalized", self.name)


items = [Resource("only item")]
print("in a list")
items.clear()
print("cleared")
table = {"k": Resource("value")}
del table["k"]
print("deleted from the dict")
table["k"] = Resource("replaced")
table["k"] = None
print("replaced")


class Holder:
    pass


h = Holder()
h.resource = Resource("attribute")
h.resource = "something else"
print("attribute overwritten")
h.resource = Resource("with its holder")
del h
print("holder gone")
t = (Resource("in a tuple"),)
t = ()
print("tuple gone")
nested = [[{"deep": Resource("deep")}]]
nested = None
print("nested gone")
items = [Resource("popped")]
items.pop()
print("end")
