# sometimes: race on `dinner`
# Whoever waits for a condition asks under its lock; what it asks for is set without. Where the guest asks first, nothing
# orders the two.
import threading

bell = threading.Condition()
dinner = None


def eat():
    with bell:
        while dinner is None:
            bell.wait()


def cook():
    global dinner
    dinner = "noodles"
    with bell:
        bell.notify()


threads = [threading.Thread(target=eat), threading.Thread(target=cook)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(dinner)
