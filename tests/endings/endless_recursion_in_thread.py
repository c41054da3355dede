# status: 0
# stderr: Exception in thread Thread-1 (down):
# stderr: RecursionError: maximum recursion depth exceeded
# stdout: main goes on
import threading


def down():
    down()


t = threading.Thread(target=down)
t.start()
t.join()
print("main goes on")
