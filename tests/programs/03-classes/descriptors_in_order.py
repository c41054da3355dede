# Which of several that know a name is asked: data descriptors, the instance, other descriptors, __getattr__.
class Data:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        return f"data {self.name} of {'the class' if instance is None else 'an instance'}"

    def __set__(self, instance, value):
        print("set", self.name, value)

    def __delete__(self, instance):
        print("deleted", self.name)


class Plain:
    def __get__(self, instance, owner=None):
        return f"plain of {owner.__name__}"


class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__["only"] = value * 2


class Holder:
    data = Data()
    plain = Plain()
    only = OnlySet()
    constant = 1

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(f"no {name}")
        return f"made up {name}"


holder = Holder()
print(holder.data, Holder.data, holder.plain, Holder.plain)
holder.__dict__["data"] = holder.__dict__["plain"] = "own"
print(holder.data, holder.plain, holder.constant, holder.anything)
holder.data = 5
del holder.data
holder.plain = "assigned"
holder.only = 4
print(holder.plain, holder.only, type(Holder.only).__name__)
del holder.plain
print(holder.plain)
try:
    holder._private
except AttributeError as error:
    print(error)
try:
    del holder.constant
except AttributeError as error:
    print(error)
holder.constant = 2
del holder.constant
print(holder.constant, hasattr(holder, "_x"), getattr(holder, "x"), getattr(holder, "_x", None))


class Late:
    pass


Late.data = Data()
try:
    print(Late().data)
except AttributeError as error:
    print(error)
