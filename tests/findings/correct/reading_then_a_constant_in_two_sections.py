import threading

lock = threading.Lock()
state = "new"


def work(name):
    global state
    with lock:
        before = state
    print(before != "")
    with lock:
        state = name


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
