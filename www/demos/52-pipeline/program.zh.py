# 流水线：每道工序把结果交给下一道。
import queue
import threading
import time

start = time.perf_counter()
END = None


def cut(orders, out):
    for order in orders:
        out.put(order)  # 很快。
    print(f"{time.perf_counter() - start:.0f} s: everything is cut")
    out.put(END)


def sew(source, out):
    while (order := source.get()) is not END:
        time.sleep(1)  # 很慢：瓶颈就在这里。
        out.put(f"{order} shirt")
    out.put(END)


def pack(source):
    while (shirt := source.get()) is not END:
        print(f"{time.perf_counter() - start:.0f} s: packed a {shirt}")


pieces = queue.Queue(maxsize=1)  # 只放得下一件：反压。
shirts = queue.Queue(maxsize=1)
orders = ["red", "green", "blue", "white"]
stages = [
    threading.Thread(target=cut, args=(orders, pieces), name="cut"),
    threading.Thread(target=sew, args=(pieces, shirts), name="sew"),
    threading.Thread(target=pack, args=(shirts,), name="pack"),
]
for stage in stages:
    stage.start()
for stage in stages:
    stage.join()
