import threading

barrier = threading.Barrier(2)
turn = 0


def even():
    global turn
    for _ in range(3):
        turn += 1
        barrier.wait()
        barrier.wait()


def odd():
    global turn
    for _ in range(3):
        barrier.wait()
        turn += 1
        barrier.wait()


threads = [threading.Thread(target=even), threading.Thread(target=odd)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(turn)
