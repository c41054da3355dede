# An event is a flag that threads wait for.
import threading
import time

e = threading.Event()
print(e.is_set(), e.wait(0.01), e.wait(0), e.set(), e.is_set(), e.wait(), e.wait(5), e.clear(), e.is_set())
log = []


def runner(n):
    start.wait()
    log.append(n)


start = threading.Event()
threads = [threading.Thread(target=runner, args=(n,)) for n in range(10)]
for t in threads:
    t.start()
print(log)
start.set()
for t in threads:
    t.join()
print(sorted(log))

# Whoever waits when it is set goes on, even if it is cleared at once.
pulse = threading.Event()
seen = []


def watcher(n):
    seen.append((n, pulse.wait(5)))


threads = [threading.Thread(target=watcher, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
time.sleep(0.3)
pulse.set()
pulse.clear()
for t in threads:
    t.join()
print(sorted(seen), pulse.is_set())


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: threading.Event(5))
attempt(lambda: e.wait(1, 2))
attempt(lambda: e.wait(tmeout=2))
attempt(lambda: e.set(1))
attempt(lambda: e.missing)
print(type(e).__name__, str(e).startswith("<threading.Event at 0x"), str(e).endswith(": unset>"))
