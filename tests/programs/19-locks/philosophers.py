# Dining philosophers who pick up the lower fork first.
import threading

N, MEALS = 5, 8
forks = [threading.Lock() for _ in range(N)]
eaten = [0] * N
together = threading.Lock()
at_table = set()
neighbours_met = []


def philosopher(i):
    left, right = sorted((i, (i + 1) % N))
    for _ in range(MEALS):
        with forks[left], forks[right]:
            with together:
                at_table.add(i)
                if (i + 1) % N in at_table or (i - 1) % N in at_table:
                    neighbours_met.append(i)
            eaten[i] += 1
            with together:
                at_table.discard(i)


threads = [threading.Thread(target=philosopher, args=(i,), name=f"P{i}") for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(eaten, neighbours_met, at_table)
