# Ways to get something back from a thread.
import queue
import threading


class Task(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n, self.result = n, None

    def run(self):
        self.result = self.n * self.n


tasks = [Task(n) for n in range(4)]
for task in tasks:
    task.start()
for task in tasks:
    task.join()
print([task.result for task in tasks])
results = [None] * 3


def fill(index):
    results[index] = index + 100


threads = [threading.Thread(target=fill, args=(i,)) for i in range(3)]
[t.start() for t in threads]
[t.join() for t in threads]
print(results)
out = queue.Queue()
threads = [threading.Thread(target=lambda n=n: out.put((n, n**3))) for n in range(3)]
[t.start() for t in threads]
[t.join() for t in threads]
print(sorted(out.get() for _ in threads))
