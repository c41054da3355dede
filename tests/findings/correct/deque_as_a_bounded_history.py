from collections import deque
import threading

history = deque(maxlen=3)


def work():
    for number in range(5):
        history.append(number)


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(history))
