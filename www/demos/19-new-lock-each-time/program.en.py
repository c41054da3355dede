# Every thread takes a lock, and visits get lost all the same.
import threading

visits = 0


def visit():
    global visits
    for _ in range(2):
        lock = threading.Lock()  # Who else has this lock?
        with lock:
            visits += 1


a = threading.Thread(target=visit, name="A")
b = threading.Thread(target=visit, name="B")
a.start()
b.start()
a.join()
b.join()
print(f"Expected 4, got {visits}")
