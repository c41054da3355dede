# sometimes: race on `prices`
import threading

prices = {"a": 1, "b": 2}


def reader():
    try:
        for name in prices:
            print(name)
    except RuntimeError:
        print("changed")


def writer():
    prices["c"] = 3


threads = [threading.Thread(target=reader), threading.Thread(target=writer)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
