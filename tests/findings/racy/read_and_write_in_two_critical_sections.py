# sometimes: race on `total`
import threading

lock = threading.Lock()
total = 0


def work():
    global total
    with lock:
        seen = total
    seen += 1
    with lock:
        total = seen

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
