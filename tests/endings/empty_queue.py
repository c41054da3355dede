# status: 3
# stderr: Deadlock
# stderr: consumer
# stdout: got 0
import queue
import threading

q = queue.Queue()


def consumer():
    while True:
        print("got", q.get())


t = threading.Thread(target=consumer, name="consumer")
t.start()
q.put(0)
t.join()
