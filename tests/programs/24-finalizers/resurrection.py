# A finalizer that keeps its object alive; it does not run again.
saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dying", self.name)
        saved.append(self)


p = Phoenix("one")
del p
print("saved:", saved[0].name)
saved.clear()
print("cleared, not finalized again")
