# always: race on `Counter.total`
import threading


class Counter:
    total = 0


def work():
    for _ in range(3):
        Counter.total += 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(Counter.total)
