# always: took lock `b` while it held lock `a`
# only: yes
import threading
import time

a = threading.Lock()
b = threading.Lock()


def one():
    with a:
        with b:
            print("one")


def two():
    time.sleep(1)
    with b:
        with a:
            print("two")


threads = [threading.Thread(target=one), threading.Thread(target=two)]

for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
