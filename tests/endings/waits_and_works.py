# status: 4
# arguments: --max-steps 2000000
# stderr: limit of instructions
import threading

lock = threading.Lock()
lock.acquire()
threading.Thread(target=lock.acquire, name="stuck").start()
while True:
    pass
