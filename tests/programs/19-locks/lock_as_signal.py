# A lock released by another thread than the one that took it.
import threading

ready = threading.Lock()
ready.acquire()
data = []


def producer():
    data.append("prepared")
    ready.release()


t = threading.Thread(target=producer)
t.start()
ready.acquire()
print(data)
t.join()

done = [threading.Lock() for _ in range(3)]
for lock in done:
    lock.acquire()


def stage(n):
    if n:
        done[n - 1].acquire()
    data.append(f"stage {n}")
    done[n].release()


threads = [threading.Thread(target=stage, args=(n,)) for n in (2, 0, 1)]
for t in threads:
    t.start()
done[2].acquire()
print(data)
for t in threads:
    t.join()
print([lock.locked() for lock in done])
