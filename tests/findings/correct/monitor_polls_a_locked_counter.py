import threading
import time

lock = threading.Lock()
done = 0


def work():
    global done
    for _ in range(3):
        with lock:
            done += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
while done < 6:
    time.sleep(0.01)
print(done)
for thread in threads:
    thread.join()
