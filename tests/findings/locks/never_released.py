# always: took lock `lock` and ended without releasing it
# only: yes
import threading

lock = threading.Lock()


def work():
    lock.acquire()


thread = threading.Thread(target=work)
thread.start()
thread.join()
