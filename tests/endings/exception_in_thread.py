# status: 0
# stderr: Exception in thread worker:
# stderr: ZeroDivisionError: division by zero
# stdout: main goes on
import threading


def work():
    1 / 0


t = threading.Thread(target=work, name="worker")
t.start()
t.join()
print("main goes on")
