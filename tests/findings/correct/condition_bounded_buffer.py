import threading

room = threading.Condition()
buffer = []
taken = 0


def produce():
    for number in range(4):
        with room:
            while len(buffer) >= 2:
                room.wait()
            buffer.append(number)
            room.notify_all()


def consume():
    global taken
    for _ in range(4):
        with room:
            while not buffer:
                room.wait()
            taken += buffer.pop(0)
            room.notify_all()


threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(taken)
