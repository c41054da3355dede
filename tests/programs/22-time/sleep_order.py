# Threads that sleep longer print later.
import threading
import time


def sleeper(name, seconds):
    time.sleep(seconds)
    print(name, "after", seconds)


threads = [threading.Thread(target=sleeper, args=(f"s{i}", s)) for i, s in enumerate((0.6, 0.2, 0.4, 0.0))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("all awake")
