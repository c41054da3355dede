# always: race on `members['a']`
import threading

members = {"a"}


def work():
    if "a" in members:
        members.discard("a")


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
