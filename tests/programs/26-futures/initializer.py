import threading
from concurrent.futures import ThreadPoolExecutor

context = threading.local()


def prepare(prefix):
    context.name = prefix + threading.current_thread().name


def use(n):
    return f"{context.name}:{n}"


with ThreadPoolExecutor(1, thread_name_prefix="pool", initializer=prepare, initargs=("in ",)) as pool:
    print(list(pool.map(use, range(3))))
with ThreadPoolExecutor(3, "io") as pool:
    barrier = threading.Barrier(3)

    def name(_):
        barrier.wait()
        return threading.current_thread().name

    print(sorted(pool.map(name, range(3))))
