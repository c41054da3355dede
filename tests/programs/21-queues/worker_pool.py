# A pool of workers over two queues.
import queue
import threading


def worker(tasks, results):
    while True:
        task = tasks.get()
        if task is None:
            return
        number, function, args = task
        try:
            results.put((number, "ok", function(*args)))
        except Exception as e:
            results.put((number, type(e).__name__, str(e)))


class Pool:
    def __init__(self, size):
        self.tasks, self.results = queue.Queue(), queue.Queue()
        self.submitted = 0
        self.threads = [threading.Thread(target=worker, args=(self.tasks, self.results), name=f"worker-{i}") for i in range(size)]
        for t in self.threads:
            t.start()

    def submit(self, function, *args):
        self.tasks.put((self.submitted, function, args))
        self.submitted += 1

    def close(self):
        for _ in self.threads:
            self.tasks.put(None)
        for t in self.threads:
            t.join()
        return sorted(self.results.get() for _ in range(self.submitted))

    def __enter__(self):
        return self

    def __exit__(self, *details):
        for row in self.close():
            print(*row)


with Pool(3) as pool:
    pool.submit(pow, 2, 10)
    pool.submit(int, "not a number")
    pool.submit(sorted, "pool")
    pool.submit(lambda: 1 / 0)
    for n in range(3):
        pool.submit(sum, range(n * 10))
with Pool(1) as pool:
    pool.submit(len, "abc")
