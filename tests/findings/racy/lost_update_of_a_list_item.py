# always: race on `totals[0]`
import threading

totals = [0]


def work():
    for _ in range(3):
        totals[0] += 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(totals)
