# 读可以大家一起读，写必须一个人写。
import threading

door = threading.Condition()
readers = 0
writing = False
low, high = 1, 1  # 两个值总相等，除非有人正在写。
torn = 0


def read():
    global readers, torn
    with door:
        while writing:
            door.wait()
        readers += 1
    if low != high:  # 没拿着锁：几位读者可以同时读。
        torn += 1
    with door:
        readers -= 1
        door.notify_all()


def write(value):
    global writing, low, high
    with door:
        while writing or readers > 0:
            door.wait()
        writing = True
    low = value
    high = value
    with door:
        writing = False
        door.notify_all()


threads = [
    threading.Thread(target=read, name="reader 1"),
    threading.Thread(target=write, args=(2,), name="writer"),
    threading.Thread(target=read, name="reader 2"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"low {low}, high {high}, torn reads: {torn}")
