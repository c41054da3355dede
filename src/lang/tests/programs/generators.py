# yield in all forms.
def f(x):
    received = yield
    y = yield x, received
    try:
        z = yield from g(y)
    finally:
        yield z


async_is_later = lambda: (yield)
