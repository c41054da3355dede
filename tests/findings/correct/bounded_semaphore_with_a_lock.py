import threading

places = threading.BoundedSemaphore(2)
lock = threading.Lock()
inside = 0
most = 0


def work():
    global inside, most
    with places:
        with lock:
            inside += 1
            most = max(most, inside)
        with lock:
            inside -= 1

threads = [threading.Thread(target=work) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most <= 2)
