# A periodic thread that is told to stop.
import threading
import time


class Ticker(threading.Thread):
    def __init__(self, interval):
        super().__init__()
        self.interval, self.ticks = interval, 0
        self.condition, self.stopping = threading.Condition(), False

    def run(self):
        with self.condition:
            while not self.condition.wait_for(lambda: self.stopping, self.interval):
                self.ticks += 1

    def stop(self):
        with self.condition:
            self.stopping = True
            self.condition.notify()
        self.join()


ticker = Ticker(0.05)
ticker.start()
time.sleep(0.5)
ticker.stop()
print(3 <= ticker.ticks <= 11, ticker.is_alive())


def countdown(n):
    while n:
        print(n, end=" ", flush=True)
        time.sleep(0.01)
        n -= 1
    print("go")


t = threading.Thread(target=countdown, args=(3,))
t.start()
t.join()
