import threading
import queue

tasks = queue.Queue()


class Sum:
    value = 0


def work():
    while True:
        number = tasks.get()
        Sum.value += number
        tasks.task_done()


threading.Thread(target=work, daemon=True).start()
for number in range(4):
    tasks.put(number)
tasks.join()
print(Sum.value)
