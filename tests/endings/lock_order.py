# status: 3
# stderr: Deadlock
# stderr: lock_a
# stderr: lock_b
# stderr: first
# stderr: second
import threading

lock_a = threading.Lock()
lock_b = threading.Lock()
ready = [threading.Lock(), threading.Lock()]
for gate in ready:
    gate.acquire()


def forwards():
    with lock_a:
        ready[0].release()
        ready[1].acquire()
        with lock_b:
            print("never")


def backwards():
    with lock_b:
        ready[1].release()
        ready[0].acquire()
        with lock_a:
            print("never")


threads = [threading.Thread(target=forwards, name="first"), threading.Thread(target=backwards, name="second")]
for t in threads:
    t.start()
for t in threads:
    t.join()
