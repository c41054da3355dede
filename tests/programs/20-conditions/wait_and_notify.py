# A condition is a place to wait for something to become true.
import threading

condition = threading.Condition()
ready = False
log = []


def waiter():
    with condition:
        while not ready:
            condition.wait()
        log.append("saw ready")


t = threading.Thread(target=waiter)
t.start()
with condition:
    ready = True
    condition.notify()
t.join()
print(log)

values = []


def reader(n):
    with condition:
        condition.wait_for(lambda: len(values) >= n)
        log.append(f"reader {n} saw at least {n}: {len(values) >= n}")


threads = [threading.Thread(target=reader, args=(n,)) for n in (1, 2, 3)]
for t in threads:
    t.start()
for i in range(3):
    with condition:
        values.append(i)
        condition.notify_all()
for t in threads:
    t.join()
print(sorted(log[1:]))
