# always: race on `order.state`
import threading
import queue


class Order:
    def __init__(self):
        self.state = "new"


orders = queue.Queue()


def produce():
    order = Order()
    orders.put(order)
    order.state = "changed"


def consume():
    print(orders.get().state in ("new", "changed"))


threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
