# status: 3
# stderr: Deadlock
# stderr: sleeper
import threading

condition = threading.Condition()
ready = False


def waiter():
    with condition:
        while not ready:
            condition.wait()


t = threading.Thread(target=waiter, name="sleeper")
t.start()
with condition:
    ready = False
t.join()
