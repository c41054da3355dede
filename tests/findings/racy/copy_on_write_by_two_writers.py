# always: race on `config`
import threading

config = {}


def work(name):
    global config
    new = dict(config)
    new[name] = 1
    config = new


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
