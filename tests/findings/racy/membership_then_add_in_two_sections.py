# sometimes: race on `seen
import threading

lock = threading.Lock()
seen = set()
done = []


def work():
    with lock:
        known = "a" in seen
    if not known:
        with lock:
            seen.add("a")
        done.append("a")

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
