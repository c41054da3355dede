# status: 3
# stderr: Deadlock
# stderr: MainThread
# stdout: got x
import queue

q = queue.Queue()
q.put("x")
print("got", q.get())
q.join()
