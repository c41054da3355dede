# A bare raise, and raising the same exception from deeper down.
log = []


def careful(n):
    try:
        return 10 / n
    except ZeroDivisionError:
        log.append("seen")
        raise


try:
    careful(0)
except ZeroDivisionError as e:
    print("again:", e, log)


def helper():
    raise


try:
    try:
        int("x")
    except ValueError:
        helper()
except ValueError as e:
    print("re-raised in a helper:", e)


def retry(action, times):
    for attempt in range(1, times + 1):
        try:
            return action(attempt)
        except ValueError as e:
            print("attempt", attempt, "failed:", e)
            if attempt == times:
                raise


def flaky(n):
    if n < 3:
        raise ValueError(f"not yet {n}")
    return f"worked at {n}"


print(retry(flaky, 5))
try:
    retry(flaky, 2)
except ValueError as e:
    print("gave up:", e)

try:
    try:
        raise KeyError("first")
    except KeyError:
        try:
            raise ValueError("second")
        except ValueError:
            pass
        raise
except KeyError as e:
    print("outer one again:", e)
