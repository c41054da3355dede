def find_total(exp: list, *, start=0) -> int:
    """This function takes list of numbers as input and returns sum"""
    return sum(exp, start)
help(find_total)
class Animal:
    """An animal.

    It lives.
    """
    kingdom = "x"
    def __init__(self, name, legs=4):
        self.name = name
    def speak(self, loud=False):
        "Speaks."
        return 1
    # a comment before
    def silent(self): pass
    @property
    def age(self):
        """The age."""
        return 3
    @classmethod
    def make(cls): "Makes."
    @staticmethod
    def util(a, b=2): "Utility."
class Dog(Animal):
    def speak(self, loud=True): return 2
    def __repr__(self): return "Dog"
help(Animal)
help(Dog)
help(Dog("x").speak)
help(Dog("x"))
help(lambda x: x)
try: help("nonexistent_thing")
except ImportError as e: print(e)
async def co(): "doc"
help(co)
