import threading

gate, ready = threading.Event(), threading.Event()


def work():
    ready.set()
    gate.wait()


thread = threading.Thread(target=work, name="worker")
print(thread.is_alive(), thread.ident, thread.name, thread.daemon, repr(thread))
thread.start()
ready.wait()
print(thread.is_alive(), thread.ident == thread.ident, threading.active_count(), [t.name for t in threading.enumerate()])
thread.join(timeout=0.01)
print(thread.is_alive())
gate.set()
thread.join()
print(thread.is_alive(), threading.active_count(), threading.main_thread() is threading.current_thread())
for attempt in (thread.start, lambda: threading.Thread(target=1, group=2), lambda: threading.Thread().join(), lambda: threading.current_thread().join(), lambda: setattr(thread, "daemon", "x")):
    try:
        attempt()
        print("fine")
    except (RuntimeError, AssertionError) as error:
        print(type(error).__name__, error)
