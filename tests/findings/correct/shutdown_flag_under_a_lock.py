import threading
import time


class Worker:
    def __init__(self):
        self.lock = threading.Lock()
        self.running = True
        self.rounds = 0

    def work(self):
        while True:
            with self.lock:
                if not self.running:
                    return
                self.rounds += 1
            time.sleep(0.01)

    def stop(self):
        with self.lock:
            if self.running:
                self.running = False


worker = Worker()
thread = threading.Thread(target=worker.work)
thread.start()
time.sleep(0.05)
worker.stop()
thread.join()
