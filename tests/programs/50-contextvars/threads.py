# Each thread has a context of its own.
import contextvars
import threading

user = contextvars.ContextVar("user", default="nobody")
lines = []


def work(name):
    before = user.get()
    user.set(name)
    lines.append((name, before, user.get()))


user.set("main")
threads = [threading.Thread(target=work, args=(name,)) for name in ("ann", "bob")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(lines), user.get())
given = threading.Thread(target=work, args=("carl",), context=contextvars.copy_context())
given.start()
given.join()
print(lines[-1], user.get())
