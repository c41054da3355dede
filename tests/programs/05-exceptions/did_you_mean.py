import traceback


class Account:
    def __init__(self):
        self.balance = 10
        self.owner_name = "Ann"

    def withdraw(self, amount):
        return amont


    def deposit(self, amount):
        return self.balence + amount

    def rename(self, name):
        owner_name = name
        return ownername


def last_line(function, *arguments, **named):
    try:
        print(function(*arguments, **named))
    except Exception as error:
        print(traceback.format_exception(error)[-1].strip())


counter_total = 5


def typo():
    return counter_totl


def shadow():
    items = [1]
    return itmes


account = Account()
last_line(account.withdraw, 5)
last_line(account.deposit, 5)
last_line(account.rename, "x")
last_line(typo)
last_line(shadow)
last_line(lambda: pritn(1))
last_line(lambda: "abc".uper())
last_line(lambda: [1].apend(2))
last_line(lambda: {}.itmes())
last_line(lambda: account.blance)
last_line(lambda: account.withdrow)
last_line(lambda: account.zzzz)
last_line(lambda: xyzzy)
last_line(lambda: (1, 2).indx(1))
last_line(account.withdraw, amout=5)
last_line(lambda: int("5", bse=10))
last_line(lambda: sorted([1], revers=True))
last_line(lambda: Truee)
last_line(lambda: Nonee)
last_line(lambda: __name)
