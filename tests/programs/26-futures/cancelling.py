import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor, wait

gate = threading.Event()
started = threading.Event()


def first():
    started.set()
    gate.wait()
    return "first"


pool = ThreadPoolExecutor(1)
running = pool.submit(first)
started.wait()
queued = [pool.submit(print, "never") for _ in range(3)]
print(running.cancel(), running.running())
print(queued[0].cancel(), queued[0].cancelled(), queued[0].done())
try:
    queued[0].result()
except CancelledError:
    print("cancelled")
pool.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in queued])
gate.set()
print(running.result())
pool.shutdown()
pool.shutdown()
