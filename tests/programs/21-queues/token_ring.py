# A token handed round a ring of queues.
import queue
import threading

N, LAPS = 5, 3
queues = [queue.Queue() for _ in range(N)]


def node(i):
    for _ in range(LAPS):
        hops, path = queues[i].get()
        path.append(i)
        queues[(i + 1) % N].put((hops + 1, path))


threads = [threading.Thread(target=node, args=(i,), name=f"node{i}") for i in range(N)]
for t in threads:
    t.start()
queues[0].put((0, []))
for t in threads:
    t.join()
print(queues[0].get())


def sieve():
    def source(out, limit):
        for n in range(2, limit):
            out.put(n)
        out.put(None)

    def keep(p, inbox, out):
        while (n := inbox.get()) is not None:
            if n % p:
                out.put(n)
        out.put(None)

    threads, current, primes = [], queue.Queue(), []
    threads.append(threading.Thread(target=source, args=(current, 40)))
    threads[-1].start()
    while (p := current.get()) is not None:
        primes.append(p)
        out = queue.Queue()
        threads.append(threading.Thread(target=keep, args=(p, current, out)))
        threads[-1].start()
        current = out
    for t in threads:
        t.join()
    return primes, len(threads)


print(sieve())
