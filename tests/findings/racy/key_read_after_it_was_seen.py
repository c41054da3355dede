# sometimes: race on `sessions['a']`
import threading

sessions = {"a": 1}


def reader():
    if "a" in sessions:
        try:
            print(sessions["a"])
        except KeyError:
            print("gone")


def closer():
    sessions.pop("a", None)


threads = [threading.Thread(target=reader), threading.Thread(target=closer)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
