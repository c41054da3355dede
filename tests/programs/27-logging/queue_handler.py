import logging
import logging.handlers
import queue
import sys
import threading

q = queue.Queue()
log = logging.getLogger("app")
log.setLevel(logging.INFO)
log.addHandler(logging.handlers.QueueHandler(q))
log.propagate = False
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(threadName)s %(message)s"))
with logging.handlers.QueueListener(q, out):
    for n in range(3):
        t = threading.Thread(target=log.info, args=("message %d", n), name=f"T{n}")
        t.start()
        t.join()
