import threading


class Numbers:
    def __init__(self):
        self.lock = threading.Lock()
        self.source = iter(range(10))

    def __next__(self):
        with self.lock:
            return next(self.source)


numbers = Numbers()
taken = []


def work():
    for _ in range(3):
        taken.append(next(numbers))


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(taken))
