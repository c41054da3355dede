# always: race on `data`
import threading

ready = threading.Event()
data = None


def produce():
    global data
    ready.set()
    data = 5


def consume():
    ready.wait()
    print(data is None or data)


threads = [threading.Thread(target=consume), threading.Thread(target=produce)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
