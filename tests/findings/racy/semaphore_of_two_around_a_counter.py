# sometimes: race on `hits`
import threading

gate = threading.Semaphore(2)
hits = 0


def work():
    global hits
    with gate:
        hits += 1


threads = [threading.Thread(target=work) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
