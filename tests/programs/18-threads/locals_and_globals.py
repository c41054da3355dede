# Locals are private to a thread, globals are shared.
import threading

shared = []
total = 0


def private(n, results):
    count = 0
    items = []
    for i in range(n):
        count += i
        items.append(i)
    results[n] = count, len(items)


results = {}
threads = [threading.Thread(target=private, args=(n, results)) for n in (10, 20, 30)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.items()))


def add(n):
    global total
    total += n
    shared.append(total)


for n in (1, 2, 3):
    t = threading.Thread(target=add, args=(n,))
    t.start()
    t.join()
print(total, shared)


def closure():
    value = "before"

    def change():
        nonlocal value
        value = "changed by another thread"

    t = threading.Thread(target=change)
    t.start()
    t.join()
    return value


print(closure())


class Box:
    content = "class attribute"


def set_box(box):
    box.content = "instance attribute"
    Box.content = "changed class"


box = Box()
t = threading.Thread(target=set_box, args=(box,))
t.start()
t.join()
print(box.content, Box.content, Box().content)
