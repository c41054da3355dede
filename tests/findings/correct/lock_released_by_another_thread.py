import threading

gate = threading.Lock()
gate.acquire()
message = None


def open_gate():
    global message
    message = "hello"
    gate.release()


thread = threading.Thread(target=open_gate)
thread.start()
gate.acquire()
print(message)
thread.join()
