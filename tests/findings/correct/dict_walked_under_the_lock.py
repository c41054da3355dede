import threading

lock = threading.Lock()
prices = {"a": 1}


def reader():
    with lock:
        for name in prices:
            print(name in "abc")


def writer():
    with lock:
        prices["b"] = 2


threads = [threading.Thread(target=reader), threading.Thread(target=writer)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
