# Each thread joins the one before it, so the order is fixed.
import threading


def link(n, before):
    if before is not None:
        before.join()
    print("link", n, threading.current_thread().name)


threads = []
before = None
for n in range(6):
    before = threading.Thread(target=link, args=(n, before), name=f"t{n}")
    threads.append(before)
for t in threads:
    t.start()
threads[-1].join()
print("end of the chain")
