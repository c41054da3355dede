import threading
import queue


class Order:
    pass


orders = queue.Queue()


def produce():
    for number in range(3):
        order = Order()
        orders.put(order)
        order = None
    orders.put(None)


def consume():
    while (order := orders.get()) is not None:
        order.done = True
        done.put(order)


done = queue.Queue()
threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for _ in range(3):
    order = done.get()
    order.done = False
for thread in threads:
    thread.join()
print("ok")
