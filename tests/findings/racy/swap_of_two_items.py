# always: race on `pair[0]`
import threading

pair = [1, 2]


def work():
    pair[0], pair[1] = pair[1], pair[0]


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(pair)
