import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(name, seconds):
    time.sleep(seconds)
    return name


with ThreadPoolExecutor(max_workers=4) as pool:
    futures = {pool.submit(work, f"task {n}", 0.4 - n * 0.1): n for n in range(4)}
    for future in as_completed(futures):
        print(futures[future], future.result())

    futures = [pool.submit(work, n, 0) for n in range(5)]
    print(sorted(f.result() for f in as_completed(futures)))
    print(len(list(as_completed(futures + futures))))
    print(list(as_completed([])))

    gate = threading.Event()
    blocked = [pool.submit(gate.wait) for _ in range(2)]
    quick = pool.submit(work, "quick", 0)
    try:
        for future in as_completed([quick, *blocked], timeout=0.2):
            print(future.result())
    except TimeoutError as error:
        print(error)
    gate.set()
