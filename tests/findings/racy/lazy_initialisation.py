# always: race on `instance`
import threading

instance = None


def get():
    global instance
    if instance is None:
        instance = object()
    return instance


def work():
    get()


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
