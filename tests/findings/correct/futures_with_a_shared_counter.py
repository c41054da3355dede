from concurrent.futures import ThreadPoolExecutor, as_completed
import threading

lock = threading.Lock()
done = 0


def work(number):
    global done
    with lock:
        done += 1
        mine = done
    return mine


with ThreadPoolExecutor(3) as pool:
    futures = [pool.submit(work, number) for number in range(5)]
    numbers = sorted(future.result() for future in as_completed(futures))
if done == 5:
    done = 0
print(numbers)
