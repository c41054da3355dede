# 一个服务器，给每个请求开一个线程。
import threading
import time

start = time.perf_counter()


def handle(number, seconds):
    time.sleep(seconds)  # 数据库慢吞吞的。
    print(f"{time.perf_counter() - start:.1f} s  request {number} is answered")


threads = []
for number, seconds in [(1, 0.7), (2, 0.2), (3, 0.3)]:
    thread = threading.Thread(
        target=handle, args=(number, seconds), name=f"request {number}"
    )
    thread.start()  # 再改成 handle(number, seconds) 试试。
    threads.append(thread)
    time.sleep(0.1)  # 过一会儿，下一个请求来了。
for thread in threads:
    thread.join()
