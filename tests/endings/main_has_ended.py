# status: 3
# stderr: Deadlock
# stderr: left_behind
# stdout: main ends
import threading

gate = threading.Lock()
gate.acquire()
threading.Thread(target=gate.acquire, name="left_behind").start()
print("main ends")
