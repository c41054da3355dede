import gc

print(gc.isenabled(), gc.collect() >= 0)
gc.disable()
print(gc.isenabled())
gc.enable()


class Ring:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("freed")


Ring()
gc.collect()
print("end", gc.is_tracked([]), gc.is_tracked(5))
