# Names with two leading underscores belong to the class that spells them.
class Account:
    __bank = "First"

    def __init__(self, balance):
        self.__balance = balance
        self._hint = "internal"

    def __check(self, amount):
        return amount <= self.__balance

    def withdraw(self, amount):
        if not self.__check(amount):
            return "refused"
        self.__balance -= amount
        return self.__balance

    @classmethod
    def bank(cls):
        return cls.__bank


class Savings(Account):
    def __init__(self, balance):
        super().__init__(balance)
        self.__balance = "mine"

    def show(self):
        return self.__balance


a = Savings(100)
print(a.withdraw(30), a.withdraw(300), a.show(), a.bank(), a._hint)
print(a.__dict__)
print(a._Account__balance, a._Savings__balance, Account._Account__bank)
try:
    a.__balance
except AttributeError as e:
    print(e)
a.__outside = 1
print(a.__outside, "__outside" in a.__dict__)


class _Hidden:
    def f(self):
        __local = 5
        return __local

    def __dunder__(self):
        return "not mangled"


print(_Hidden().f(), _Hidden().__dunder__())
