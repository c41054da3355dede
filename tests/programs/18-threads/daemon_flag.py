# The daemon flag: given, set, inherited.
import threading

flags = []


def child():
    flags.append(threading.current_thread().daemon)


def parent():
    t = threading.Thread(target=child)
    flags.append(t.daemon)
    t.start()
    t.join()


a = threading.Thread(target=parent)
b = threading.Thread(target=parent, daemon=True)
c = threading.Thread(target=child)
c.daemon = True
print(a.daemon, b.daemon, c.daemon, threading.current_thread().daemon)
for t in (a, b, c):
    t.start()
    t.join()
print(flags)
d = threading.Thread(target=child, daemon=None)
print(d.daemon, threading.Thread(daemon=False).daemon, threading.Thread(daemon=1).daemon)
