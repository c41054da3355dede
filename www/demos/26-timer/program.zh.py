# 定时器就是先等一会儿再干活的线程。
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
alarm.cancel()  # 它还没响，所以再也不会响了。
alarm.join()
remind("a quiet morning")
