# 一个线程干活，另一个负责回答。
import threading
import time

start = time.perf_counter()
progress = 0


def work():
    global progress
    for part in range(1, 6):
        time.sleep(0.4)  # 一段慢活，比如下载。
        progress = part * 20


worker = threading.Thread(target=work, name="worker")
worker.start()  # 之后换成 work() 试试。
for question in ["How far?", "And now?", "Soon?"]:
    time.sleep(0.5)
    print(f"{time.perf_counter() - start:.1f} s  {question} {progress} %")
if worker.is_alive():
    worker.join()
print(f"{time.perf_counter() - start:.1f} s  Done: {progress} %")
