# 一个线程因异常而死。谁会发现？
import threading

results = []


def divide(a, b):
    results.append(a / b)


jobs = [(6, 3), (1, 0), (8, 2)]
threads = [threading.Thread(target=divide, args=job) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{len(jobs)} jobs, {len(results)} results")
print("The main thread ends as if all were well.")
