# sometimes: race on `data`
import threading

ready = threading.Event()
data = None


def producer():
    global data
    ready.set()
    data = 42


def consumer():
    ready.wait()
    print(data is None or data == 42)


threads = [threading.Thread(target=producer), threading.Thread(target=consumer)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
