import threading


class Promise:
    def __init__(self):
        self.changed = threading.Condition()
        self.done = False
        self.value = None

    def set(self, value):
        with self.changed:
            if self.done:
                raise RuntimeError("twice")
            self.value = value
            self.done = True
            self.changed.notify_all()

    def get(self):
        with self.changed:
            self.changed.wait_for(lambda: self.done)
            return self.value


promises = [Promise() for _ in range(3)]


def work(index):
    value = promises[index - 1].get() if index else 0
    promises[index].set(value + 1)


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(promises[-1].get())
