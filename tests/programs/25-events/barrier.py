# Nobody begins a phase before all have ended the one before.
import threading

N = 3
calls = []
barrier = threading.Barrier(N, action=lambda: calls.append(len(log)))
lock = threading.Lock()
log = []
indexes = []


def worker(n):
    for phase in range(4):
        with lock:
            log.append(phase)
        index = barrier.wait()
        with lock:
            indexes.append(index)


threads = [threading.Thread(target=worker, args=(n,)) for n in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log == sorted(log), calls, sorted(indexes), barrier.parties, barrier.n_waiting, barrier.broken)
results = []
late = threading.Barrier(2, timeout=0.05)


def alone():
    try:
        late.wait()
    except threading.BrokenBarrierError as error:
        results.append((type(error).__name__, str(error), late.broken))


t = threading.Thread(target=alone)
t.start()
t.join()
print(results)
late.reset()
print(late.broken)
late.abort()
print(late.broken)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(late.wait)
attempt(lambda: threading.Barrier(0))
attempt(lambda: threading.Barrier())
attempt(lambda: late.wait(1, 2))
print(threading.Barrier(1).wait(), issubclass(threading.BrokenBarrierError, RuntimeError))


def fails():
    raise ValueError("in the action")


failing = threading.Barrier(2, fails)
seen = []


def meet():
    try:
        failing.wait()
    except Exception as error:
        seen.append(type(error).__name__)


threads = [threading.Thread(target=meet) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(seen), failing.broken)
