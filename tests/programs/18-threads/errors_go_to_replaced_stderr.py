import threading, sys, io, contextlib
def f(): raise ValueError("boom")
b = io.StringIO()
with contextlib.redirect_stderr(b):
    t = threading.Thread(target=f, name="T"); t.start(); t.join()
print("captured:", b.getvalue().splitlines()[:1], b.getvalue().splitlines()[-1:])



class Told(Exception):
    def __str__(self):
        return "told by " + threading.current_thread().name


def g():
    raise Told


with contextlib.redirect_stderr(io.StringIO()) as b:
    ts = [threading.Thread(target=g, name=f"W{i}") for i in range(2)]
    for t in ts:
        t.start()
        t.join()
print([line for line in b.getvalue().splitlines() if not line.startswith("  ")])
