# A shelf with room for two loaves.
# The baker waits while it is full, customers wait while it is empty.
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
            while len(shelf) == room:  # Ask again after every wake-up.
                not_full.wait()
            shelf.append(loaf)
            not_empty.notify()


def buy(loaves):
    for _ in range(loaves):
        with lock:
            while not shelf:  # Try `if` here.
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
