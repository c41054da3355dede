import threading

ready = threading.Condition()
items = []


def consumer():
    with ready:
        while not items:
            ready.wait()
        print("got", items.pop())


def producer():
    with ready:
        items.append("tea")
        ready.notify()


threads = [threading.Thread(target=consumer, name="consumer"), threading.Thread(target=producer, name="producer")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
