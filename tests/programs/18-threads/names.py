# Default names count up and mention the target; names can be given and changed.
import threading


def worker():
    seen.append(threading.current_thread().name)


def other():
    pass


seen = []
threads = [threading.Thread(target=worker), threading.Thread(target=worker, name="custom"), threading.Thread(target=other),
           threading.Thread(), threading.Thread(target=lambda: None), threading.Thread(name="no target")]
print([t.name for t in threads])
for t in threads:
    t.start()
    t.join()
print(seen)
t = threading.Thread(target=worker)
t.name = "renamed"
print(t.name, str(t) == "<Thread(renamed, initial)>", repr(threading.Thread(name="x", daemon=True)))
t.start()
t.join()
print(seen[-1])
main = threading.current_thread()
print(main.name, main is threading.current_thread(), main.is_alive(), main.daemon, isinstance(main, threading.Thread))
main.name = "主线程"
print(threading.current_thread().name)


class Downloader(threading.Thread):
    def run(self):
        seen.append(self.name)
        seen.append(threading.current_thread() is self)


d = Downloader()
d.start()
d.join()
e = Downloader(name="dl")
e.start()
e.join()
print(seen[-4:], threading.Thread(target=str).name, threading.Thread(target=5, name=7).name)
