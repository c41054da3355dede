# Threads that are started and joined. count: 10000
import threading


def work():
    pass


threads = [threading.Thread(target=work) for _ in range(10000)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(threads))
