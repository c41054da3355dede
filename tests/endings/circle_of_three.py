# status: 3
# stderr: Deadlock
# stderr: P0
# stderr: P1
# stderr: P2
import queue
import threading

forks = [threading.Lock() for _ in range(3)]
holding = queue.Queue()
go_on = [threading.Lock() for _ in range(3)]
for gate in go_on:
    gate.acquire()


def philosopher(i):
    with forks[i]:
        holding.put(i)
        go_on[i].acquire()
        with forks[(i + 1) % 3]:
            print("never")


threads = [threading.Thread(target=philosopher, args=(i,), name=f"P{i}") for i in range(3)]
for t in threads:
    t.start()
for _ in threads:
    holding.get()
for gate in go_on:
    gate.release()
for t in threads:
    t.join()
