# always: race on `stack`
import threading

stack = [1]


def work():
    if stack:
        try:
            stack.pop()
        except IndexError:
            print("gone")


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
