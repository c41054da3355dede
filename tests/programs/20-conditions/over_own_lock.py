import threading


class Counted:
    """A lock that counts."""

    def __init__(self):
        self.lock = threading.Lock()
        self.times = 0

    def acquire(self, blocking=True, timeout=-1):
        taken = self.lock.acquire(blocking, timeout)
        self.times += taken
        return taken

    def release(self):
        self.lock.release()

    def locked(self):
        return self.lock.locked()

    def __enter__(self):
        self.acquire()
        return self

    def __exit__(self, *details):
        self.release()


lock = Counted()
condition = threading.Condition(lock)
print(isinstance(condition, threading.Condition))
items = []
got = []


def consume():
    with condition:
        while not items:
            condition.wait()
        got.append(items.pop())


threads = [threading.Thread(target=consume) for _ in range(3)]
for t in threads:
    t.start()
for n in range(3):
    with condition:
        items.append(n)
        condition.notify()
for t in threads:
    t.join()
print(sorted(got), lock.times > 5, lock.locked())
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01), condition.wait_for(lambda: "yes"))
for attempt in (condition.wait, condition.notify):
    try:
        attempt()
    except RuntimeError as error:
        print(error)
