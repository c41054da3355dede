# always: notified condition `ready` while nobody waited for it
# only: yes
import threading

ready = threading.Condition()


def wait():
    with ready:
        ready.wait()


def notify():
    with ready:
        ready.notify()


for target in (notify, wait):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
