import threading
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor


def fails():
    raise OSError("no connection")


pool = ThreadPoolExecutor(1, initializer=fails)
future = pool.submit(print, "never")
try:
    future.result()
except BrokenExecutor as error:
    print(type(error).__name__, type(error).__module__, error)
try:
    pool.submit(print, "never")
except RuntimeError as error:
    print(error)
