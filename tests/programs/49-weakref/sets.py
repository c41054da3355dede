import weakref


class Listener:
    def __init__(self, name):
        self.name = name

    def __call__(self, event):
        print(self.name, "heard", event)


listeners = weakref.WeakSet()


def fire(event):
    for listener in sorted(listeners, key=lambda listener: listener.name):
        listener(event)


ann, bob = Listener("ann"), Listener("bob")
listeners.add(ann)
listeners.add(bob)
listeners.add(ann)
print(len(listeners), ann in listeners, 5 in listeners)
fire("start")
del ann
print(len(listeners))
fire("end")
listeners.discard(bob)
print(len(listeners), bob in listeners)
try:
    listeners.remove(bob)
except KeyError:
    print("not there")
