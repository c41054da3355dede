# always: race on `visitors
import threading

visitors = set()


def work(name):
    if len(visitors) < 1:
        visitors.add(name)


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
