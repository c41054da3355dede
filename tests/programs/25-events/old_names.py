# Names of old programs: they work, with a warning.
import threading

t = threading.Thread(target=print, args=("ran",), name="old")
print(t.getName(), t.isDaemon())
t.setName("older")
t.setDaemon(False)
t.start()
t.join()
print(t.name, threading.currentThread().getName(), threading.activeCount())
for _ in range(3):
    t.getName()
c = threading.Condition()
with c:
    c.notifyAll()
print(threading.Event().isSet())
