# note: again and again
# only: yes
import threading

ready = False


def work():
    while not ready:
        pass


thread = threading.Thread(target=work)
thread.start()
for _ in range(3):
    print("busy")
ready = True
thread.join()
