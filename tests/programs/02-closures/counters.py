# nonlocal state that lives as long as the function.
def make_counter(start=0):
    count = start

    def increment(step=1):
        nonlocal count
        count += step
        return count

    def reset():
        nonlocal count
        count = start

    def peek():
        return count

    return increment, reset, peek


inc, reset, peek = make_counter(10)
other, _, other_peek = make_counter()
print(inc(), inc(5), peek())
print(other(), other_peek(), peek())
reset()
print(peek(), inc())


def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            return "insufficient funds"
        balance -= amount
        return balance
    return {"deposit": deposit, "withdraw": withdraw}


mine = account(100)
print(mine["deposit"](50), mine["withdraw"](500), mine["withdraw"](30))
