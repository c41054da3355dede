import threading
import concurrent.futures
import concurrent.futures.thread
from concurrent import futures
from concurrent.futures.thread import ThreadPoolExecutor as Pool

print(futures is concurrent.futures, Pool is futures.ThreadPoolExecutor)
print(futures.TimeoutError is TimeoutError, futures.FIRST_COMPLETED)
print(Pool.__module__, issubclass(Pool, futures.Executor))
with concurrent.futures.ThreadPoolExecutor() as executor:
    print(executor.submit(lambda: 1).result())
try:
    import concurrent.nothing
except ImportError as error:
    print(type(error).__name__, error.name if error.name else "")
