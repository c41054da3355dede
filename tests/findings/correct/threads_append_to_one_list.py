import threading

log = []


def work(number):
    for step in range(3):
        log.append((number, step))


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(log))
