# sometimes: between critical sections
import threading

lock = threading.Lock()
seats = {"left": 1}


def work():
    with lock:
        free = seats["left"] > 0
    if free:
        with lock:
            seats["left"] -= 1

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
