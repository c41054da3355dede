import threading

value = 0


def inner():
    global value
    value += 1


def outer():
    global value
    value += 1
    thread = threading.Thread(target=inner)
    thread.start()
    thread.join()
    value += 1


thread = threading.Thread(target=outer)
thread.start()
thread.join()
print(value)
