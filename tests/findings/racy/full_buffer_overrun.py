# always: race on `buffer`
import threading

buffer = []


def work():
    for number in range(3):
        if len(buffer) < 2:
            buffer.append(number)


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(buffer))
