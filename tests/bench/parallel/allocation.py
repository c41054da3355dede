# Objects that live for a moment. Two threads, each with the whole work.
from threading import Thread


def run(n):
    total = 0
    for i in range(n):
        pair = (i, i + 1)
        items = [i, pair]
        total += len(items)
    return total


results = [0, 0]


def work(index):
    results[index] = run(1000000)


threads = [Thread(target=work, args=(index,)) for index in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*results)
