# 一个线程往队列里放任务，两个线程从里面取。
import queue
import threading

jobs = queue.Queue(maxsize=2)
done = []


def produce():
    for number in range(1, 5):
        jobs.put(number)  # 队列满了就等。
    for _ in consumers:
        jobs.put(None)  # 毒丸：没有活了。


def consume():
    while True:
        job = jobs.get()  # 队列空了就等。
        if job is None:
            break
        done.append(job * job)


producer = threading.Thread(target=produce, name="producer")
consumers = [threading.Thread(target=consume, name=f"consumer {n}") for n in [1, 2]]
for thread in [producer, *consumers]:
    thread.start()
for thread in [producer, *consumers]:
    thread.join()
print(f"Done: {sorted(done)}")
