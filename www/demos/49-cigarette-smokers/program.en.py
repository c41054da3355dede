# Each smoker has plenty of one thing and needs the other two.
# The agent puts two things on the table; pushers find out who needs them.
import threading

things = ["tobacco", "paper", "matches"]
put = {thing: threading.Semaphore(0) for thing in things}
called = {thing: threading.Semaphore(0) for thing in things}
table_free = threading.Semaphore(0)
lock = threading.Lock()
table = []  # What the pushers have seen on it.
smoked = []


def agent():
    for missing in ["paper", "tobacco", "matches"]:
        for thing in things:
            if thing != missing:
                put[thing].release()
        table_free.acquire()  # Until somebody has smoked.


def push(thing):
    for _ in range(2):  # Three rounds need each thing twice.
        put[thing].acquire()
        with lock:
            table.append(thing)
            if len(table) == 2:  # The second one knows who can smoke.
                for owner in things:
                    if owner not in table:
                        called[owner].release()
                table.clear()


def smoke(mine):
    called[mine].acquire()
    smoked.append(mine)
    table_free.release()


threads = [threading.Thread(target=agent, name="agent")]
for thing in things:
    threads.append(threading.Thread(target=push, args=(thing,), name=f"push {thing}"))
    threads.append(threading.Thread(target=smoke, args=(thing,), name=f"has {thing}"))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"Smoked: {smoked}, left on the table: {table}")
