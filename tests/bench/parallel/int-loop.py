# Small integers in a loop. Two threads, each with the whole work.
from threading import Thread


def run(n):
    s = 0
    for i in range(n):
        s = (s * 31 + i) % 1000003
    return s


results = [0, 0]


def work(index):
    results[index] = run(1000000)


threads = [Thread(target=work, args=(index,)) for index in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*results)
