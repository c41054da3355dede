import threading

total = 0
mine = threading.local()


class Part:
    value = 0


parts = [Part(), Part(), Part()]


def combine():
    global total
    total = sum(part.value for part in parts)


barrier = threading.Barrier(3, action=combine)


def work(number):
    for step in range(2):
        parts[number].value = number + step
        barrier.wait()
        assert total == 3 + 3 * step
        barrier.wait()


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
