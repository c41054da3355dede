# Many may read together; whoever writes must be alone.
import threading

door = threading.Condition()
readers = 0
writing = False
low, high = 1, 1  # Always equal, except while somebody writes.
torn = 0


def read():
    global readers, torn
    with door:
        while writing:
            door.wait()
        readers += 1
    if low != high:  # Not under the lock: readers may overlap.
        torn += 1
    with door:
        readers -= 1
        door.notify_all()


def write(value):
    global writing, low, high
    with door:
        while writing or readers > 0:
            door.wait()
        writing = True
    low = value
    high = value
    with door:
        writing = False
        door.notify_all()


threads = [
    threading.Thread(target=read, name="reader 1"),
    threading.Thread(target=write, args=(2,), name="writer"),
    threading.Thread(target=read, name="reader 2"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"low {low}, high {high}, torn reads: {torn}")
