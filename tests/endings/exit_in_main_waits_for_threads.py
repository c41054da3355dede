# status: 5
# stdout: thread done
import sys
import threading

gate = threading.Lock()
gate.acquire()


def work():
    gate.acquire()
    print("thread done")


threading.Thread(target=work).start()
gate.release()
sys.exit(5)
