# What a program can do about an exception that ends a thread, and what it learns of threads.
import threading

seen = []


def hook(args):
    seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name, args.exc_traceback is not None))


threading.excepthook = hook
t = threading.Thread(target=lambda: 1 / 0, name="divider")
t.start()
t.join()
print(seen)
threading.excepthook = threading.__excepthook__
print(threading.active_count(), threading.enumerate() == [threading.main_thread()], threading.main_thread() is threading.current_thread())
gate = threading.Event()
threads = [threading.Thread(target=gate.wait, name=f"w{n}") for n in range(3)]
for t in threads:
    t.start()
print(threading.active_count(), [t.name for t in threading.enumerate()])
print(all(isinstance(t.ident, int) for t in threads), len({t.ident for t in threads}), threading.get_ident() == threading.main_thread().ident)
gate.set()
for t in threads:
    t.join()
print(threading.active_count(), threads[0].ident is not None, threading.Thread().ident, threading.TIMEOUT_MAX > 1e9)
