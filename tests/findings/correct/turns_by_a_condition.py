import threading

changed = threading.Condition()
turn = 0
log = []


def work(me):
    global turn
    for _ in range(3):
        with changed:
            while turn != me:
                changed.wait()
            log.append(me)
            turn = (turn + 1) % 3
            changed.notify_all()


threads = [threading.Thread(target=work, args=(me,)) for me in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log)
