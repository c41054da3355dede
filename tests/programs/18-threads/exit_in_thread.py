# sys.exit in a thread ends only that thread, silently.
import sys
import threading

log = []


def leave(code):
    log.append(f"leaving {code}")
    sys.exit(code)


for code in (0, 3, "message", None):
    t = threading.Thread(target=leave, args=(code,))
    t.start()
    t.join()


def with_finally():
    try:
        sys.exit()
    finally:
        log.append("finally ran")


def raises_exit():
    raise SystemExit(9)


for f in (with_finally, raises_exit):
    t = threading.Thread(target=f)
    t.start()
    t.join()
print(log, "main is still here")
