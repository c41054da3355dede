# One bowl. Ann wants five helpings, Bob only one.
import threading
import time


class FairLock:
    def __init__(self):
        self.changed = threading.Condition()
        self.drawn = 0
        self.called = 0

    def __enter__(self):
        with self.changed:
            number = self.drawn  # Draw a number, as in an office,
            self.drawn += 1
            while number != self.called:  # and wait until it is called.
                self.changed.wait()

    def __exit__(self, *error):
        with self.changed:
            self.called += 1
            self.changed.notify_all()


bowl = threading.Lock()  # Then try FairLock() instead.
helpings = []


def eat(name, times):
    for _ in range(times):
        with bowl:
            time.sleep(0.1)  # Eat.
            helpings.append(name)
        # Put the bowl down, and reach for it again at once.


ann = threading.Thread(target=eat, args=("Ann", 5), name="Ann")
bob = threading.Thread(target=eat, args=("Bob", 1), name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print(f"Bob ate after {helpings.index('Bob')} of Ann's 5 helpings")
