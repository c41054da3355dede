# always: race on `items`
import threading

items = [1, 2, 3]


def work():
    while len(items) > 0:
        try:
            items.pop()
        except IndexError:
            print("gone")


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
