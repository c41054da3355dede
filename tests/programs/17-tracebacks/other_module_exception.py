# The exception of a library module is printed with its module.
import queue

q = queue.Queue(maxsize=1)
q.put("only")
print(q.get())
q.get_nowait()
