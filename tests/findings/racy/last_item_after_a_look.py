# sometimes: race on `items`
import threading

items = [1]


def reader():
    if items:
        try:
            print(items[-1])
        except IndexError:
            print("gone")


def taker():
    items.clear()


threads = [threading.Thread(target=reader), threading.Thread(target=taker)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
