# always: race on `sessions['a']`
import threading

sessions = {"a": 1}


def work():
    if "a" in sessions:
        try:
            del sessions["a"]
        except KeyError:
            print("gone")

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
