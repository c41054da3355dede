import threading, sys, io, contextlib
def f(): raise ValueError("boom")
b = io.StringIO()
with contextlib.redirect_stderr(b):
    t = threading.Thread(target=f, name="T"); t.start(); t.join()
print("captured:", b.getvalue().splitlines()[:1], b.getvalue().splitlines()[-1:])

