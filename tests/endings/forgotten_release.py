# status: 3
# stderr: Deadlock
# stderr: lock
import threading

lock = threading.Lock()


def work(fail):
    lock.acquire()
    if fail:
        return
    lock.release()


for fail in (False, True, False):
    t = threading.Thread(target=work, args=(fail,))
    t.start()
    t.join()
