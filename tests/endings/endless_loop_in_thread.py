# arguments: --max-steps 1000000
# status: 4
# stderr: limit of instructions
# stdout: main waits
import threading


def spin():
    n = 0
    while True:
        n += 1


t = threading.Thread(target=spin)
t.start()
print("main waits")
t.join()
