# Threads as subclasses with run().
import threading


class Summer(threading.Thread):
    def __init__(self, numbers):
        super().__init__()
        self.numbers = numbers
        self.total = 0

    def run(self):
        for n in self.numbers:
            self.total += n


class Named(threading.Thread):
    def __init__(self, name, log):
        threading.Thread.__init__(self, name=name, daemon=False)
        self.log = log

    def run(self):
        self.log.append(f"{self.name} ran")


parts = [range(0, 100), range(100, 200), range(200, 300)]
summers = [Summer(p) for p in parts]
for s in summers:
    s.start()
for s in summers:
    s.join()
print([s.total for s in summers], sum(s.total for s in summers), sum(range(300)))
log = []
n = Named("worker-a", log)
print(n.is_alive(), n.name, n.daemon, isinstance(n, threading.Thread), type(n).__name__)
n.start()
n.join()
print(n.is_alive(), log)


class Forgot(threading.Thread):
    def __init__(self):
        self.ready = True


try:
    Forgot().start()
except RuntimeError as e:
    print(e)


class Overrides(threading.Thread):
    def start(self):
        print("starting", self.name)
        super().start()

    def run(self):
        print("before")
        super().run()
        print("after")

    def join(self, timeout=None):
        super().join(timeout)
        return "joined"


o = Overrides(target=print, args=("the target",), name="over")
o.start()
print(o.join())
direct = Summer([1, 2])
direct.run()
print(direct.total, direct.is_alive())
