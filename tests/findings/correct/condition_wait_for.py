import threading

condition = threading.Condition()
turn = 0
log = ""


def work(number):
    global turn, log
    for _ in range(2):
        with condition:
            condition.wait_for(lambda: turn == number)
            log += str(number)
            turn = 1 - turn
            condition.notify_all()


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log)
