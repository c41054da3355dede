# Free variables that have no value yet, or no longer.
def early():
    def use():
        return value
    try:
        use()
    except NameError as e:
        print(type(e).__name__, "-", e)
    value = 1
    return use()


print(early())


def removed():
    value = 1

    def use():
        return value

    def remove():
        nonlocal value
        del value
    print(use())
    remove()
    try:
        use()
    except NameError as e:
        print(type(e).__name__, "-", e)
    try:
        print(value)
    except UnboundLocalError as e:
        print(type(e).__name__, "-", e)
    value = 2
    return use()


print(removed())


def exception_name():
    e = "kept?"
    try:
        raise ValueError("x")
    except ValueError as e:
        show = lambda: e
        print(repr(show()))
    try:
        show()
    except NameError as error:
        print(error)


exception_name()
