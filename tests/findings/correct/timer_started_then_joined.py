import threading

fired = 0


def ring():
    global fired
    fired += 1


timer = threading.Timer(0.1, ring)
fired = 5
timer.start()
timer.join()
print(fired)
