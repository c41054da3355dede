import logging
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

logging.basicConfig(
    level=logging.DEBUG, format="%(threadName)-10s %(levelname)-8s %(name)s %(filename)s:%(lineno)d %(funcName)s: %(message)s",
    stream=sys.stdout,
)
log = logging.getLogger("app.worker")


def work(n):
    log.info("working on %d", n)
    log.debug("%s of %s", n, {"total": 3})
    return n


logging.info("begin")
with ThreadPoolExecutor(1, "pool") as pool:
    print(list(pool.map(work, range(3))))
logging.getLogger("app").setLevel(logging.WARNING)
log.info("not shown")
log.warning("shown %(what)s", {"what": "too"})


def in_thread():
    log.error("from %s", "a thread", stack_info=False)


thread = threading.Thread(target=in_thread, name="named")
thread.start()
thread.join()
