import threading

spaces = threading.Semaphore(2)
items = threading.Semaphore(0)
ring = [None, None]


def produce():
    for number in range(5):
        spaces.acquire()
        ring[number % 2] = number
        items.release()


def consume():
    total = 0
    for number in range(5):
        items.acquire()
        total += ring[number % 2]
        spaces.release()
    print(total)


threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
