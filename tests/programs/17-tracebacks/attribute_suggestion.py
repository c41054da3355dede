# A misspelled attribute.
class Account:
    def __init__(self):
        self.balance = 100

    def deposit(self, amount):
        self.balance += amount


account = Account()
account.deposit(50)
print(account.balanse)
