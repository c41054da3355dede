# status: 3
# stderr: Deadlock
# stderr: ann
# stderr: bob
import threading

a, b = threading.RLock(), threading.RLock()
met = [threading.Lock(), threading.Lock()]
for gate in met:
    gate.acquire()


def work(mine, theirs, me):
    with mine:
        with mine:
            met[me].release()
            met[1 - me].acquire()
            with theirs:
                print("never")


threading.Thread(target=work, args=(a, b, 0), name="ann").start()
threading.Thread(target=work, args=(b, a, 1), name="bob").start()
