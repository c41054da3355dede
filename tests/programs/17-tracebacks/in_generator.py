# A generator's frame appears under its consumer.
def numbers():
    yield 1
    yield int("two")


def consume():
    return sum(n for n in numbers())


consume()
