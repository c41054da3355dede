# always: took lock `lock` and ended without releasing it
# always: died of an exception
# only: yes
import threading

lock = threading.Lock()


def work():
    lock.acquire()
    raise ValueError("no release")


thread = threading.Thread(target=work)
thread.start()
thread.join()
