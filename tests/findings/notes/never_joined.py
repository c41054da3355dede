# note: Nobody joined
# only: yes
import threading


def work():
    print("done")


threading.Thread(target=work).start()
