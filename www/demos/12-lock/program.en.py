# The repair: only who holds the lock may touch the counter.
import threading

counter = 0
lock = threading.Lock()


def count():
    global counter
    for _ in range(3):
        with lock:  # Wait here until the lock is free.
            counter += 1  # Nobody can come in between.


a = threading.Thread(target=count, name="A")
b = threading.Thread(target=count, name="B")
a.start()
b.start()
a.join()
b.join()
print(f"Expected 6, got {counter}")
