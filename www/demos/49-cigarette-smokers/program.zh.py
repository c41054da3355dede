# 每个吸烟者都有用不完的一样东西，还缺另外两样。
# 供应者往桌上放两样东西，传话人弄清楚正缺这两样的是谁。
import threading

things = ["tobacco", "paper", "matches"]
put = {thing: threading.Semaphore(0) for thing in things}
called = {thing: threading.Semaphore(0) for thing in things}
table_free = threading.Semaphore(0)
lock = threading.Lock()
table = []  # 传话人见到的东西。
smoked = []


def agent():
    for missing in ["paper", "tobacco", "matches"]:
        for thing in things:
            if thing != missing:
                put[thing].release()
        table_free.acquire()  # 等到有人抽完。


def push(thing):
    for _ in range(2):  # 三轮里每样东西各出现两次。
        put[thing].acquire()
        with lock:
            table.append(thing)
            if len(table) == 2:  # 第二个来的人就知道该叫谁。
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
