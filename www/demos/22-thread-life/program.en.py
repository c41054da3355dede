# The life of a thread: made, started, ended.
import threading
import time


def work():
    print(f"  {threading.current_thread().name} begins")
    time.sleep(2)
    print(f"  {threading.current_thread().name} ends")


worker = threading.Thread(target=work, name="worker")
print(f"made: alive is {worker.is_alive()}")
worker.start()
print(f"started: alive is {worker.is_alive()}")
worker.join(timeout=1)  # Wait, but one second at most.
print(f"one second later: alive is {worker.is_alive()}")
worker.join()  # Wait until it has ended.
print(f"joined: alive is {worker.is_alive()}")
try:
    worker.start()
except RuntimeError as error:
    print(f"start again: {error}")
