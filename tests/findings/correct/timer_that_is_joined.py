import threading

log = []


def ring():
    log.append("ring")


timer = threading.Timer(0.1, ring)
timer.start()
timer.join()
if log:
    print(log.pop())
