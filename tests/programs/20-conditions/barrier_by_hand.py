# Phases: nobody begins a phase before all have ended the one before.
import threading


class Barrier:
    def __init__(self, parties):
        self.parties, self.waiting, self.generation = parties, 0, 0
        self.condition = threading.Condition()

    def wait(self):
        with self.condition:
            generation = self.generation
            self.waiting += 1
            if self.waiting == self.parties:
                self.waiting = 0
                self.generation += 1
                self.condition.notify_all()
                return True
            while generation == self.generation:
                self.condition.wait()
            return False


N, PHASES = 4, 5
barrier = Barrier(N)
lock = threading.Lock()
log = []
leaders = []


def worker(i):
    for phase in range(PHASES):
        with lock:
            log.append(phase)
        if barrier.wait():
            leaders.append(phase)


threads = [threading.Thread(target=worker, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log == sorted(log), [log.count(p) for p in range(PHASES)], leaders)
