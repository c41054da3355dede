# 读可以大家一起读，写必须一个人写。
import threading

door = threading.Condition()
readers = 0
writing = False
board = ["old", "old", "old"]  # 三行字，是一个整体。
torn = 0


def read():
    global readers, torn
    with door:
        while writing:
            door.wait()
        readers += 1
    seen = set()
    for line in board:  # 没拿着锁：读者可以同时读。
        seen.add(line)
    with door:
        if len(seen) > 1:
            torn += 1
        readers -= 1
        door.notify_all()


def write():
    global writing
    with door:
        while writing or readers > 0:
            door.wait()
        writing = True
    for number in range(len(board)):
        board[number] = "new"
    with door:
        writing = False
        door.notify_all()


threads = [
    threading.Thread(target=read, name="reader 1"),
    threading.Thread(target=write, name="writer"),
    threading.Thread(target=read, name="reader 2"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{board}, half-written boards seen: {torn}")
