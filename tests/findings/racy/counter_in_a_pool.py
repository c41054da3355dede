# sometimes: race on `counter`
from concurrent.futures import ThreadPoolExecutor

counter = 0


def work():
    global counter
    for _ in range(3):
        counter += 1


with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(work) for _ in range(2)]
    for future in futures:
        future.result()
print(counter)
