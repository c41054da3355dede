# Methods that read and write an attribute.
class Account:
    def __init__(self):
        self.balance = 0.0

    def deposit(self, amount):
        self.balance = self.balance + amount


def run(n):
    account = Account()
    for i in range(n):
        account.deposit(0.5)
    return account.balance


print(run(200000))
