# join waits until every task is done.
import queue
import threading

q = queue.Queue()
lock = threading.Lock()
done = []


def worker():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            return
        with lock:
            done.append(item)
        q.task_done()


workers = [threading.Thread(target=worker, daemon=True) for _ in range(3)]
for w in workers:
    w.start()
for item in range(12):
    q.put(item)
q.join()
print("all done:", sorted(done), q.unfinished_tasks)
for item in "ab":
    q.put(item)
q.join()
print(sorted(map(str, done))[-2:])
for _ in workers:
    q.put(None)
for w in workers:
    w.join()
try:
    q.task_done()
except ValueError as e:
    print(e)
q.join()
fresh = queue.Queue()
fresh.join()
fresh.put(1)
fresh.get()
fresh.task_done()
fresh.join()
print("joined an empty queue")
