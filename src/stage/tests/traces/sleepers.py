import threading
import time


def sleeper(seconds):
    time.sleep(seconds)
    print("awake after", seconds)


threads = [threading.Thread(target=sleeper, args=(n,), name=f"sleeper-{n}") for n in (1, 2, 3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
