# target, args, kwargs.
import threading

seen = []


def work(a, b=2, *rest, c=3, **others):
    seen.append((a, b, rest, c, others))


def run(*args, **kwargs):
    t = threading.Thread(*args, **kwargs)
    t.start()
    t.join()


run(target=work, args=(1,))
run(target=work, args=[1, 5])
run(target=work, args=(1, 2, 3, 4), kwargs={"c": 6, "d": 7})
run(None, work, "positional name", ("x",), {"b": "y"})
run(target=lambda: seen.append("lambda"))
run(target=seen.append, args=("method",))
run(target=print, args=("printed", "by", "print"), kwargs={"sep": "-"})
run()
for s in seen:
    print(s)
arguments = [1]
t = threading.Thread(target=lambda items: seen.append(items), args=(arguments,))
arguments.append(2)
t.start()
t.join()
print(seen[-1], seen[-1] is arguments)


class Job:
    def __init__(self, n):
        self.n = n
        self.result = None

    def __call__(self, factor):
        self.result = self.n * factor

    def method(self, factor):
        self.result = -self.n * factor


job = Job(6)
run(target=job, args=(7,))
print(job.result)
run(target=job.method, args=(2,))
print(job.result)
