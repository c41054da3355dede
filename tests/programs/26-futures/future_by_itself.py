import threading
from concurrent.futures import CancelledError, Future, InvalidStateError


def shape(future):
    text = repr(future)
    return text[:text.index("0x")] + text[text.index(" state"):]


f = Future()
print(shape(f), f.done(), f.running(), f.cancelled())
try:
    f.result(timeout=0.01)
except TimeoutError as error:
    print("timeout", repr(error))
f.add_done_callback(lambda done: print("first", done is f, done.result()))
f.add_done_callback(lambda done: print("second"))
print(f.set_running_or_notify_cancel(), f.running(), f.cancel())
print(shape(f))
f.set_result([1, 2])
print(shape(f), f.result(), f.exception(), f.done())
f.add_done_callback(lambda done: print("at once"))
for again in (lambda: f.set_result(3), lambda: f.set_exception(ValueError())):
    try:
        again()
    except InvalidStateError as error:
        text = str(error)
        print(text[:text.index(" at 0x")], "...", text[text.index("state="):])

g = Future()
g.set_exception(KeyError("lost"))
print(shape(g), repr(g.exception()))
try:
    g.result()
except KeyError as error:
    print("raised", error, error is g.exception())

h = Future()
h.add_done_callback(lambda done: print("cancelled:", done.cancelled()))
print(h.cancel(), h.cancel(), h.cancelled(), h.done(), shape(h))
for ask in (h.result, h.exception):
    try:
        ask()
    except CancelledError as error:
        print(repr(error), isinstance(error, Exception))
print(h.set_running_or_notify_cancel(), shape(h))
try:
    h.set_result(1)
except InvalidStateError as error:
    print(str(error)[:22])

k = Future()
seen = []
waiters = [threading.Thread(target=lambda: seen.append(k.result())) for _ in range(3)]
for t in waiters:
    t.start()
k.set_result("hello")
for t in waiters:
    t.join()
print(seen)


class Special(Future):
    pass


print(shape(Special()))
print(CancelledError.__module__, InvalidStateError.__mro__[1].__name__, Future.__module__)
