# 货架只放得下两个面包。
# 满了，面包师等；空了，顾客等。
import threading

shelf = []
room = 2
lock = threading.Lock()
not_full = threading.Condition(lock)
not_empty = threading.Condition(lock)
eaten = []


def bake(loaves):
    for loaf in range(loaves):
        with lock:
            while len(shelf) == room:  # 每次醒来都要再问一遍。
                not_full.wait()
            shelf.append(loaf)
            not_empty.notify()


def buy(loaves):
    for _ in range(loaves):
        with lock:
            while not shelf:  # 把这里换成 `if` 试试。
                not_empty.wait()
            eaten.append(shelf.pop(0))
            not_full.notify()


baker = threading.Thread(target=bake, args=(4,), name="baker")
ann = threading.Thread(target=buy, args=(2,), name="Ann")
bob = threading.Thread(target=buy, args=(2,), name="Bob")
for thread in [baker, ann, bob]:
    thread.start()
for thread in [baker, ann, bob]:
    thread.join()
print(f"Baked 4, eaten {sorted(eaten)}, left {shelf}")
