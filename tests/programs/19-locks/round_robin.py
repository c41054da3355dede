# A ring of locks fixes the order of any number of threads.
import threading

N, ROUNDS = 4, 3
turns = [threading.Lock() for _ in range(N)]
for lock in turns[1:]:
    lock.acquire()


def player(i):
    for r in range(ROUNDS):
        turns[i].acquire()
        print(f"{'ABCD'[i]}{r}", end=" " if i < N - 1 else "\n")
        turns[(i + 1) % N].release()


threads = [threading.Thread(target=player, args=(i,)) for i in range(N)]
for t in threads[::-1]:
    t.start()
for t in threads:
    t.join()
print([lock.locked() for lock in turns])
