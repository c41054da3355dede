import threading

done = threading.Semaphore(0)
parts = [None] * 3


class Box:
    value = 0


box = Box()


def first():
    box.value = 1
    done.release()


def second():
    done.acquire()
    box.value += 1


threads = [threading.Thread(target=second), threading.Thread(target=first)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(box.value)
