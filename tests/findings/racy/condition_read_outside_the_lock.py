# always: race on `stock`
import threading

changed = threading.Condition()
stock = 0


def fill():
    global stock
    with changed:
        stock += 1
        changed.notify()


def take():
    global stock
    if stock > 0:
        stock -= 1


threads = [threading.Thread(target=fill), threading.Thread(target=take)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
