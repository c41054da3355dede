# status: 1 or 4
# stderr: can't start new thread or limit of
import threading

gate = threading.Lock()
gate.acquire()
while True:
    threading.Thread(target=gate.acquire).start()
