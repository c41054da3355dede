# status: 1 or 4
# stderr: MemoryError or limit of memory or limit of instructions
import queue

q = queue.Queue()
while True:
    q.put("message " * 100)
