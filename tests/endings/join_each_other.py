# status: 3
# stderr: Deadlock
# stderr: left
# stderr: right
import threading

threads = {}
gate = threading.Lock()
gate.acquire()


def work(other):
    with gate:
        pass
    threads[other].join()


threads["left"] = threading.Thread(target=work, args=("right",), name="left")
threads["right"] = threading.Thread(target=work, args=("left",), name="right")
for t in threads.values():
    t.start()
gate.release()
