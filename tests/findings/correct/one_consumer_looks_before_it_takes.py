import threading
import time

items = []


def produce():
    for number in range(3):
        items.append(number)


def consume():
    taken = 0
    while taken < 3:
        if len(items) > 0:
            items.pop(0)
            taken += 1
        else:
            time.sleep(0.01)


threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(items)
