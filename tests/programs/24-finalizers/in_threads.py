# Finalizers of objects that a thread leaves behind, seen after join.
import threading


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalized", self.name)


def work():
    r = Resource("local of a thread")
    print("working with", r.name)


t = threading.Thread(target=work)
t.start()
t.join()
print("joined")
box = []


def fill():
    box.append(Resource("made in a thread"))


t = threading.Thread(target=fill)
t.start()
t.join()
print(box[0].name)
box.clear()
print("end")
