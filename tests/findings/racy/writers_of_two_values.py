# always: race on `latest`
import threading

latest = 0


def work(number):
    global latest
    latest = number


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(latest)
