import threading

ready = threading.Event()
data = None


def produce():
    global data
    data = [1, 2, 3]
    ready.set()


def consume():
    ready.wait()
    print(data)


threads = [threading.Thread(target=consume), threading.Thread(target=produce)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
