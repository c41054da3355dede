# Two threads count on one shared counter.
import threading

counter = 0


def count():
    global counter
    for _ in range(3):
        counter += 1  # One line, but how many steps?


a = threading.Thread(target=count, name="A")
b = threading.Thread(target=count, name="B")
a.start()
b.start()
a.join()
b.join()
print(f"Expected 6, got {counter}")
