import threading
import time

result = 0


def work():
    global result
    result = 3


thread = threading.Thread(target=work)
thread.start()
while thread.is_alive():
    time.sleep(0.01)
print(result)
