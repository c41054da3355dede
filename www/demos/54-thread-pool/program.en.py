# Six downloads, two workers: a pool shares the work out, and futures stand for the results.
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

start = time.perf_counter()


def now():
    return f"{time.perf_counter() - start:.0f} s"


def download(page, seconds):
    time.sleep(seconds)  # Stands for the network.
    return f"page {page}"


with ThreadPoolExecutor(max_workers=2, thread_name_prefix="worker") as pool:
    times = [3, 1, 1, 1, 1, 1]
    futures = [pool.submit(download, page, t) for page, t in enumerate(times, 1)]
    print(f"{now()}: all submitted")
    for future in as_completed(futures):  # In the order in which they finish.
        print(f"{now()}: got {future.result()}")
print(f"{now()}: all done")
