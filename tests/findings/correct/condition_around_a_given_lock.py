import threading

lock = threading.Lock()
changed = threading.Condition(lock)
value = 0


def raise_value():
    global value
    with lock:
        value += 1
        changed.notify()


def wait_for_value():
    with changed:
        while value == 0:
            changed.wait()
    with lock:
        print(value)


threads = [threading.Thread(target=wait_for_value), threading.Thread(target=raise_value)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
