import threading
import time


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self._stop_asked = False
        self.rounds = 0

    def stop(self):
        self._stop_asked = True

    def stopped(self):
        return self._stop_asked

    def run(self):
        while not self.stopped():
            self.rounds += 1
            time.sleep(0.1)


worker = Worker()
worker.start()
time.sleep(0.25)
worker.stop()
worker.join()
print(worker.rounds >= 2)
