# always: race on `Config.instance`
import threading


class Config:
    instance = None
    lock = threading.Lock()


def get():
    if Config.instance is None:
        with Config.lock:
            if Config.instance is None:
                Config.instance = Config()
    return Config.instance


def work():
    get()


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
