# Functions made at run time, that remember and change what is around them.
def counter(step):
    count = 0

    def tick(times=1):
        nonlocal count
        count += step * times
        return count

    return tick


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def run(n):
    ticks = [counter(step) for step in range(1, 6)]
    change = compose(lambda x: x + 1, lambda x: x * 3, lambda x: x % 1001)
    value = 0
    for i in range(n):
        value = change(value) + ticks[i % 5]() % 7 + ticks[0](times=2) % 3
    return value, ticks[4]()


print(*run(60000))
