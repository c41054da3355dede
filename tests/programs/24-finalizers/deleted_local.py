class Plain:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def work():
    for number in range(3):
        plain = Plain(number)
        del plain
        print("deleted", number)
    try:
        print(plain)
    except UnboundLocalError as error:
        print(error)


work()
