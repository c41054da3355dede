# Annotations are accepted everywhere and change nothing.
counter: int = 0
names: list[str] = []
undefined: int


def scale(value: float, factor: "float" = 2.0, *rest: int, flag: bool = False, **others: str) -> float:
    result: float = value * factor
    local: int
    return result


class Account:
    owner: str
    balance: int = 0
    history: list[tuple[str, int]]

    def __init__(self, owner: str, balance: int | None = None) -> None:
        self.owner: str = owner
        self.history = []
        if balance is not None:
            self.balance = balance

    def deposit(self, amount: int) -> "Account":
        self.balance += amount
        self.history.append(("deposit", amount))
        return self


counter += 1
names.append("x")
print(counter, names, scale(2), scale("ab", 2))
account = Account("Ann", 10).deposit(5)
print(account.owner, account.balance, account.history, Account.balance)
try:
    undefined
except NameError as e:
    print(e)
try:
    Account.owner
except AttributeError as e:
    print(e)
