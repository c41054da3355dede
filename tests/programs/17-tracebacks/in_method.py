# Methods, properties and super().
class Base:
    def __init__(self, value):
        self.value = value

    @property
    def inverse(self):
        return 1 / self.value


class Derived(Base):
    def __init__(self, value):
        super().__init__(value)
        print(self.inverse)


Derived(4)
Derived(0)
