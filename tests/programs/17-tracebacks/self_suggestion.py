# A name that should have been an attribute of self.
class Counter:
    def __init__(self):
        self.count = 0

    def increment(self):
        count += 1
        return self.count


Counter().increment()
