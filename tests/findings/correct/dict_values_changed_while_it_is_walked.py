import threading

prices = {"a": 1, "b": 2}


def reader():
    for name in prices:
        print(name)


def writer():
    prices["a"] = 3


threads = [threading.Thread(target=reader), threading.Thread(target=writer)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
