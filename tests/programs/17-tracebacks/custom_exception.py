# A class of one's own, without and with text.
class InsufficientFunds(Exception):
    def __init__(self, needed):
        super().__init__(f"needed {needed} more")
        self.needed = needed


def withdraw(balance, amount):
    if amount > balance:
        raise InsufficientFunds(amount - balance)
    return balance - amount


print(withdraw(100, 30))
withdraw(100, 130)
