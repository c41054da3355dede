# Raised, caught, passed through a finally, and looked up.
class Refused(Exception):
    pass


def check(value):
    if value % 3 == 0:
        raise Refused(value)
    return value


def careful(value, log):
    try:
        return check(value)
    finally:
        log[0] += 1


def run(n):
    caught, total, log = 0, 0, [0]
    for i in range(n):
        try:
            total += careful(i, log)
        except Refused as error:
            caught += error.args[0] & 1
        try:
            {}[i]
        except KeyError:
            caught += 1
    return caught, total, log[0]


print(*run(40000))
