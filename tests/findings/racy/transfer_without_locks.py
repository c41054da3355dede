# always: race on `accounts[
import threading

accounts = {"a": 100, "b": 100}


def transfer(source, target):
    accounts[source] -= 10
    accounts[target] += 10


threads = [threading.Thread(target=transfer, args=pair) for pair in (("a", "b"), ("b", "a"))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
