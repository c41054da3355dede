# sometimes: race on `items`
import threading

items = [1, 2, 3]


def reader():
    total = 0
    try:
        for index in range(len(items)):
            total += items[index]
    except IndexError:
        pass


def taker():
    items.pop()


threads = [threading.Thread(target=reader), threading.Thread(target=taker)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
