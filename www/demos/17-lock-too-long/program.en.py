# Three visitors fetch a page and are counted.
import threading
import time

start = time.perf_counter()
lock = threading.Lock()
visits = 0


def visit():
    global visits
    with lock:
        time.sleep(1)  # Fetch the page: slow, but shared with nobody.
        visits += 1  # Count it: quick, and shared.


names = ["Ann", "Bob", "Cem"]
visitors = [threading.Thread(target=visit, name=name) for name in names]
for visitor in visitors:
    visitor.start()
for visitor in visitors:
    visitor.join()
print(f"{visits} visits took {time.perf_counter() - start:.0f} s")
