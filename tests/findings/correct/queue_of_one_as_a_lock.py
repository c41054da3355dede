import threading
import queue

token = queue.Queue(maxsize=1)
token.put(None)
counter = 0


def work():
    global counter
    for _ in range(3):
        token.get()
        counter += 1
        token.put(None)

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
