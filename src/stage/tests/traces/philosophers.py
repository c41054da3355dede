import threading

N = 5
forks = [threading.Lock() for _ in range(N)]


def philosopher(n):
    left, right = sorted((n, (n + 1) % N))
    for _ in range(2):
        with forks[left]:
            with forks[right]:
                print("philosopher", n, "eats")


threads = [threading.Thread(target=philosopher, args=(n,), name=f"philosopher-{n}") for n in range(N)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
