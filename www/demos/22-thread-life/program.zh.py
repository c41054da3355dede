# 线程的一生：创建、启动、结束。
import threading
import time


def work():
    print(f"  {threading.current_thread().name} begins")
    time.sleep(2)
    print(f"  {threading.current_thread().name} ends")


worker = threading.Thread(target=work, name="worker")
print(f"made: alive is {worker.is_alive()}")
worker.start()
print(f"started: alive is {worker.is_alive()}")
worker.join(timeout=1)  # 等它，但最多等一秒。
print(f"one second later: alive is {worker.is_alive()}")
worker.join()  # 一直等到它结束。
print(f"joined: alive is {worker.is_alive()}")
try:
    worker.start()
except RuntimeError as error:
    print(f"start again: {error}")
