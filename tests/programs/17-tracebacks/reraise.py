# The frames of a re-raised exception.
def fail():
    raise ValueError("original")


def handle():
    try:
        fail()
    except ValueError as e:
        print("handling", e)
        raise


handle()
