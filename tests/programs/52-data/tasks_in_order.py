# Workers do what depends on nothing unfinished.
import threading
from graphlib import TopologicalSorter
from queue import Queue

sorter = TopologicalSorter({"d": ["b", "c"], "b": ["a"], "c": ["a"]})
sorter.prepare()
todo, finished, order = Queue(), Queue(), []


def worker():
    while (task := todo.get()) is not None:
        finished.put(task)


threads = [threading.Thread(target=worker) for _ in range(2)]
for thread in threads:
    thread.start()
while sorter.is_active():
    for task in sorter.get_ready():
        todo.put(task)
    task = finished.get()
    order.append(task)
    sorter.done(task)
for _ in threads:
    todo.put(None)
for thread in threads:
    thread.join()
print(order[0], sorted(order[1:3]), order[3])
