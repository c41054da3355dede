# always: race on `progress`
import threading

progress = 0


def work():
    global progress
    for step in range(5):
        progress = step


thread = threading.Thread(target=work)
thread.start()
print(progress)
thread.join()
