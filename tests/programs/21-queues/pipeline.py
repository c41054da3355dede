# Three stages, each a thread, with a mark for the end.
import queue
import threading

end = object()


def stage(function, source, target):
    while (item := source.get()) is not end:
        target.put(function(item))
    target.put(end)


first, second, third = queue.Queue(), queue.Queue(), queue.Queue()
threads = [threading.Thread(target=stage, args=(lambda x: x + 1, first, second)), threading.Thread(target=stage, args=(lambda x: x * 10, second, third))]
for thread in threads:
    thread.start()
for n in range(5):
    first.put(n)
first.put(end)
results = []
while (item := third.get()) is not end:
    results.append(item)
for thread in threads:
    thread.join()
print(results)
