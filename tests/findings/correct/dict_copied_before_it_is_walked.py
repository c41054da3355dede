import threading

prices = {"a": 1}


def reader():
    for name in list(prices):
        print(name in "abc")


def writer():
    prices["b"] = 2


threads = [threading.Thread(target=reader), threading.Thread(target=writer)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
