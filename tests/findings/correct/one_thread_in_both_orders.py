import threading

a = threading.Lock()
b = threading.Lock()


def work():
    with a, b:
        pass
    with b, a:
        pass


thread = threading.Thread(target=work)
thread.start()
thread.join()
