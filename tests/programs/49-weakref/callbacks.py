# What is called when an object has died.
import weakref


class Item:
    pass


def told(ref):
    print("gone", ref() is None, ref is kept)


item = Item()
kept = weakref.ref(item, told)
first = weakref.ref(item, lambda ref: print("second callback"))
print(kept.__callback__ is told)
item = None
print(kept(), kept.__callback__)
item = Item()
weakref.ref(item, lambda ref: print("never: the reference itself is gone"))
item = None
print("end")
