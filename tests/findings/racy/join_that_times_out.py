# always: race on `result`
import threading
import time

result = None


def work():
    global result
    time.sleep(10)
    result = 42


thread = threading.Thread(target=work)
thread.start()
thread.join(timeout=1)
print(result)
thread.join()
