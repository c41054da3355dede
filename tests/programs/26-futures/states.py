from concurrent.futures import Future, InvalidStateError, CancelledError, ThreadPoolExecutor, TimeoutError
import threading

gate, started = threading.Event(), threading.Event()


def work():
    started.set()
    gate.wait()
    return "done"


with ThreadPoolExecutor(1) as pool:
    first, second = pool.submit(work), pool.submit(work)
    started.wait()
    print(first.running(), first.done(), second.running(), first.cancel(), second.cancel(), second.cancelled(), second.done())
    try:
        first.result(timeout=0.01)
    except TimeoutError as error:
        print("timeout", repr(error))
    gate.set()
    print(first.result(), first.done(), first.exception(), first.running())
    try:
        second.result()
    except CancelledError as error:
        print("cancelled", repr(error))
future = Future()
future.add_done_callback(lambda f: print("callback", f.result()))
future.set_result(5)
future.add_done_callback(lambda f: print("at once", f.result()))
try:
    future.set_result(6)
except InvalidStateError as error:
    print(str(error)[:16])
failed = Future()
failed.set_exception(ValueError("wrong"))
print(repr(failed.exception()), failed.done())
try:
    failed.result()
except ValueError as error:
    print(error)
