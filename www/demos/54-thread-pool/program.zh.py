# 六个下载，两个工人：线程池分活，future 代表还没到手的结果。
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

start = time.perf_counter()


def now():
    return f"{time.perf_counter() - start:.0f} s"


def download(page, seconds):
    time.sleep(seconds)  # 代表网络。
    return f"page {page}"


with ThreadPoolExecutor(max_workers=2, thread_name_prefix="worker") as pool:
    times = [3, 1, 1, 1, 1, 1]
    futures = [pool.submit(download, page, t) for page, t in enumerate(times, 1)]
    print(f"{now()}: all submitted")
    for future in as_completed(futures):  # 谁先完成先拿谁。
        print(f"{now()}: got {future.result()}")
print(f"{now()}: all done")
