import threading

first = threading.Event()
second = threading.Event()
log = []


def one():
    log.append("one")
    first.set()
    second.wait()
    if len(log) == 2:
        log.append("three")


def two():
    first.wait()
    if len(log) == 1:
        log.append("two")
    second.set()


threads = [threading.Thread(target=one), threading.Thread(target=two)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log)
