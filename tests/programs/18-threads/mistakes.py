# What the library refuses.
import threading


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


t = threading.Thread(target=lambda: None)
attempt(t.join)
t.start()
attempt(t.start)
t.join()
attempt(t.start)
attempt(lambda: threading.current_thread().join())
attempt(lambda: threading.Thread(5))
attempt(lambda: threading.Thread(target=print, argz=1))
attempt(lambda: threading.Thread(None, print, "n", (), {}, 5))
attempt(lambda: threading.Threads())
attempt(lambda: threading.thread)
attempt(lambda: t.stop())


def set_daemon_late():
    gate = threading.Lock()
    gate.acquire()
    t = threading.Thread(target=gate.acquire)
    t.start()
    try:
        t.daemon = True
    finally:
        gate.release()
        t.join()


attempt(set_daemon_late)
results = []


def join_self():
    try:
        threading.current_thread().join()
    except RuntimeError as e:
        results.append(str(e))


t = threading.Thread(target=join_self)
t.start()
t.join()
print(results)
print(threading.Thread(target=print("called too early: the parentheses")).name)
