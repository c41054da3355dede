import threading

result = 0


def work():
    global result
    result = 3


thread = threading.Thread(target=work)
thread.start()
thread.join(timeout=100)
print(result)
