# always: race on `names`
import threading

names = []


def work():
    if "a" not in names:
        names.append("a")


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
