def swallowed():
    try:
        return 1 / 0
    finally:
        return "swallowed"


def loops():
    for number in range(5):
        try:
            if number == 1:
                raise ValueError
        finally:
            if number < 2:
                continue
            break
    return number


def fine():
    try:
        pass
    finally:
        for number in range(3):
            if number == 1:
                break

        def inner():
            return 5

        result = inner()
    return result


print(swallowed(), loops(), fine())
