# Values handed through a chain of generators.
def numbers(n):
    for i in range(n):
        yield i


def scaled(source, factor):
    for value in source:
        yield value * factor % 1009


def flattened(source):
    for value in source:
        yield from (value, value + 1)


def run(n):
    return sum(value for value in flattened(scaled(numbers(n), 7)) if value & 1)


print(run(100000))
