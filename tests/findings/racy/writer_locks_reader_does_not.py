# always: race on `latest`
import threading

lock = threading.Lock()
latest = 0


def writer():
    global latest
    for number in range(3):
        with lock:
            latest = number


def reader():
    print(latest >= 0)


threads = [threading.Thread(target=writer), threading.Thread(target=reader)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
