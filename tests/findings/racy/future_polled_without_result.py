# sometimes: race on `answer`
from concurrent.futures import ThreadPoolExecutor
import time

answer = None


def work():
    global answer
    answer = 42


with ThreadPoolExecutor(1) as pool:
    pool.submit(work)
    time.sleep(0.1)
    print(answer in (None, 42))
