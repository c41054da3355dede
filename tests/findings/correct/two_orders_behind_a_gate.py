import threading

gate = threading.Lock()
a = threading.Lock()
b = threading.Lock()


def one():
    with gate, a, b:
        print("one")


def two():
    with gate, b, a:
        print("two")


threads = [threading.Thread(target=one), threading.Thread(target=two)]

for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
