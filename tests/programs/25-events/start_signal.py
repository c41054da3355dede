import threading

start, finished, order = threading.Event(), threading.Semaphore(0), []


def runner(name):
    start.wait()
    order.append(name)
    finished.release()


for name in "abc":
    threading.Thread(target=runner, args=(name,)).start()
print(order, start.is_set())
start.set()
for _ in range(3):
    finished.acquire()
print(sorted(order), start.is_set(), start.wait(), start.wait(timeout=5))
start.clear()
print(start.is_set(), start.wait(0.01))
