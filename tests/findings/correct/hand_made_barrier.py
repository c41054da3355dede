import threading


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.generation = 0
        self.changed = threading.Condition()

    def wait(self):
        with self.changed:
            generation = self.generation
            self.count += 1
            if self.count == self.parties:
                self.count = 0
                self.generation = generation + 1
                self.changed.notify_all()
                return
            while generation == self.generation:
                self.changed.wait()


barrier = Barrier(3)
log = []


def work(me):
    for round in range(3):
        log.append(round)
        barrier.wait()


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log)
