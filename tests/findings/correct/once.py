import threading


class Once:
    def __init__(self):
        self.lock = threading.Lock()
        self.done = threading.Event()

    def call(self, action):
        if self.done.is_set():
            return
        with self.lock:
            if not self.done.is_set():
                action()
                self.done.set()


once = Once()
made = {}


def make():
    made["a"] = 1
    made["b"] = 2


def work():
    once.call(make)
    for key in made:
        print(made[key] > 0)


threads = [threading.Thread(target=work) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
