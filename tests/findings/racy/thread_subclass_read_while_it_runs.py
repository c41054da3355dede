# always: race on `worker.count`
import threading


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self.count = 0

    def run(self):
        for _ in range(3):
            self.count += 1


worker = Worker()
worker.start()
print(worker.count <= 3)
worker.join()
