import weakref


class Account:
    def __init__(self, amount):
        self.amount = amount

    def add(self, amount):
        self.amount += amount
        return self

    def __len__(self):
        return 3

    def __getitem__(self, index):
        return index * 2

    def __add__(self, other):
        return self.amount + getattr(other, "amount", other)

    def __eq__(self, other):
        return self.amount == other.amount

    def __str__(self):
        return f"account of {self.amount}"


account = Account(5)
proxy = weakref.proxy(account)
print(proxy.amount, len(proxy), proxy[4], proxy + 1, proxy + proxy, str(proxy), proxy == account, bool(proxy))
proxy.amount = 7
proxy.add(1)
print(account.amount, type(proxy).__name__)
del account
try:
    proxy.amount
except ReferenceError as error:
    print(error)
function = lambda x: x + 1
call = weakref.proxy(function)
print(call(2), type(call).__name__)
