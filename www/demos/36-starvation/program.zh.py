# 碗只有一个。Ann 要吃五碗，Bob 只要一碗。
import threading
import time


class FairLock:
    def __init__(self):
        self.changed = threading.Condition()
        self.drawn = 0
        self.called = 0

    def __enter__(self):
        with self.changed:
            number = self.drawn  # 像在办事大厅那样先取号，
            self.drawn += 1
            while number != self.called:  # 叫到自己的号才进去。
                self.changed.wait()

    def __exit__(self, *error):
        with self.changed:
            self.called += 1
            self.changed.notify_all()


bowl = threading.Lock()  # 再换成 FairLock() 试试。
helpings = []


def eat(name, times):
    for _ in range(times):
        with bowl:
            time.sleep(0.1)  # 吃。
            helpings.append(name)
        # 放下碗，马上又伸手去拿。


ann = threading.Thread(target=eat, args=("Ann", 5), name="Ann")
bob = threading.Thread(target=eat, args=("Bob", 1), name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print(f"Bob ate after {helpings.index('Bob')} of Ann's 5 helpings")
