import threading

wants = [False, False]
turn = 0
counter = 0


def work(me):
    global turn, counter
    other = 1 - me
    for _ in range(2):
        wants[me] = True
        turn = other
        while wants[other] and turn == other:
            pass
        counter += 1
        wants[me] = False


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
