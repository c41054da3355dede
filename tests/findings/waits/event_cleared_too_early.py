# always: cleared it before
# only: yes
import threading

go = threading.Event()


def wait():
    go.wait()


go.set()
go.clear()
thread = threading.Thread(target=wait)
thread.start()
thread.join()
