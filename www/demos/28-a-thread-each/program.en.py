# A server that gives each request a thread of its own.
import threading
import time

start = time.perf_counter()


def handle(number, seconds):
    time.sleep(seconds)  # The database takes its time.
    print(f"{time.perf_counter() - start:.1f} s  request {number} is answered")


threads = []
for number, seconds in [(1, 0.7), (2, 0.2), (3, 0.3)]:
    thread = threading.Thread(
        target=handle, args=(number, seconds), name=f"request {number}"
    )
    thread.start()  # Then try handle(number, seconds) instead.
    threads.append(thread)
    time.sleep(0.1)  # A little later the next one comes.
for thread in threads:
    thread.join()
