# always: waited for lock `lock` while others took it
# policy: non-preemptive
# only: yes
import threading
import time

lock = threading.Lock()


def work():
    with lock:
        print("at last")


lock.acquire()
thread = threading.Thread(target=work)
thread.start()
time.sleep(0.1)
for _ in range(1500):
    lock.release()
    lock.acquire()
lock.release()
thread.join()
