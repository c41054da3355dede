# notify(n) wakes at most n of those who wait.
import threading

condition = threading.Condition()
waiting = 0
woken = []
tokens = 0


def waiter(n):
    global waiting, tokens
    with condition:
        waiting += 1
        condition.notify_all()
        while tokens == 0:
            condition.wait()
        tokens -= 1
        woken.append(n)
        condition.notify_all()


threads = [threading.Thread(target=waiter, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
with condition:
    condition.wait_for(lambda: waiting == 5)
    print("all are waiting", woken)
for give in (1, 2, 2):
    with condition:
        tokens += give
        target = len(woken) + give
        condition.notify(give)
        condition.wait_for(lambda: len(woken) == target)
        print("woken so far", len(woken))
for t in threads:
    t.join()
print(sorted(woken), tokens)
