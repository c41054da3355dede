# A timer is a thread that waits before it works.
import threading
import time

start = time.perf_counter()


def remind(text):
    print(f"{time.perf_counter() - start:.0f} s: {text}")


tea = threading.Timer(2, remind, args=["the tea is ready"])
alarm = threading.Timer(5, remind, args=["get up!"])
tea.start()
alarm.start()
time.sleep(3)
remind("I am awake already")
alarm.cancel()  # It has not fired yet, so it never will.
alarm.join()
remind("a quiet morning")
