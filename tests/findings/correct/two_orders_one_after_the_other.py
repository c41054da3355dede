import threading

a = threading.Lock()
b = threading.Lock()


def one():
    with a, b:
        print("one")


def two():
    with b, a:
        print("two")


for target in (one, two):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
