# A course classic: encapsulation, exceptions and a subclass.
class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"balance {balance}, needed {amount}")
        self.shortfall = amount - balance


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("Deposit must be positive")
        self._balance += amount
        self.history.append(("+", amount))

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(self._balance, amount)
        self._balance -= amount
        self.history.append(("-", amount))

    def __str__(self):
        return f"Account({self.owner}): ${self._balance:,.2f}"


class Savings(Account):
    def __init__(self, owner, balance=0, rate=0.05):
        super().__init__(owner, balance)
        self.rate = rate

    def add_interest(self):
        self.deposit(self._balance * self.rate)


account = Savings("张三", 1000)
account.deposit(500)
account.add_interest()
print(account)
for action in (lambda: account.withdraw(5000), lambda: account.deposit(-1), lambda: account.withdraw(75)):
    try:
        action()
    except InsufficientFunds as e:
        print("declined:", e, "shortfall", e.shortfall)
    except ValueError as e:
        print("invalid:", e)
print(account.balance, account.history)
