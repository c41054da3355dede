import threading

turn, condition, lines = 0, threading.Condition(), []


def say(me, words):
    global turn
    for word in words:
        with condition:
            condition.wait_for(lambda: turn == me)
            lines.append(word)
            turn = 1 - turn
            condition.notify_all()


threads = [threading.Thread(target=say, args=(0, ["ping"] * 3)), threading.Thread(target=say, args=(1, ["pong"] * 3))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(lines)
