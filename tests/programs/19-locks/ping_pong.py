# Two locks as a baton: strict alternation.
import threading

ping_turn, pong_turn = threading.Lock(), threading.Lock()
pong_turn.acquire()


def ping():
    for i in range(4):
        ping_turn.acquire()
        print("ping", i)
        pong_turn.release()


def pong():
    for i in range(4):
        pong_turn.acquire()
        print("    pong", i)
        ping_turn.release()


threads = [threading.Thread(target=pong), threading.Thread(target=ping)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done", ping_turn.locked(), pong_turn.locked())
