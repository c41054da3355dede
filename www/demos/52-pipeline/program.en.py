# An assembly line: each stage hands its result to the next.
import queue
import threading
import time

start = time.perf_counter()
END = None


def cut(orders, out):
    for order in orders:
        out.put(order)  # Quick.
    print(f"{time.perf_counter() - start:.0f} s: everything is cut")
    out.put(END)


def sew(source, out):
    while (order := source.get()) is not END:
        time.sleep(1)  # Slow: the bottleneck.
        out.put(f"{order} shirt")
    out.put(END)


def pack(source):
    while (shirt := source.get()) is not END:
        print(f"{time.perf_counter() - start:.0f} s: packed a {shirt}")


pieces = queue.Queue(maxsize=1)  # Room for one: back-pressure.
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
