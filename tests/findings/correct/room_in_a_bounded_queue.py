import threading
import queue

slots = queue.Queue(maxsize=1)
current = None


def work(number):
    global current
    slots.put(number)
    current = number
    slots.get()


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(current in (0, 1))
