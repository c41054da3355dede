import weakref


class Window:
    def __init__(self, title):
        self.title = title


sizes = weakref.WeakKeyDictionary()
one, two = Window("one"), Window("two")
sizes[one] = (10, 20)
sizes[two] = (30, 40)
print(len(sizes), sizes[one], one in sizes, sorted(window.title for window in sizes))
del one
print(len(sizes), list(sizes.values()), [window.title for window in sizes.keys()])
sizes[two] = (1, 1)
print(sizes.get(two), sizes.get(Window("new"), "unknown"), sizes.pop(two), len(sizes))
