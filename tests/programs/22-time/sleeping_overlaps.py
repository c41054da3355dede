# Ten sleeps at once take as long as one.
import threading
import time

start = time.monotonic()
threads = [threading.Thread(target=time.sleep, args=(0.2,)) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
elapsed = time.monotonic() - start
print(0.19 <= elapsed < 1.5)
start = time.monotonic()
for _ in range(3):
    time.sleep(0.05)
print(time.monotonic() - start >= 0.149)
