# Locals go when their function returns or raises.
class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalized", self.name)


def use():
    r = Resource("local")
    print("using", r.name)


def give_back():
    r = Resource("returned")
    return r


def fail():
    r = Resource("in failing function")
    raise ValueError("failed")


use()
print("after use")
kept = give_back()
print("kept", kept.name)
del kept
try:
    fail()
except ValueError as e:
    print("caught", e)
print("after the handler")


def parameter(r):
    print("got", r.name)


parameter(Resource("temporary"))
print("after the call")
Resource("never stored")
print("end")
