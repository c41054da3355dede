# 走廊很窄：要过去，左右两边都得空着。
import threading

left = threading.Lock()
right = threading.Lock()
through = []


def pass_by(name, mine, other):
    for _ in range(3):
        with mine:
            if other.acquire(blocking=False):  # 拿不到就算，绝不等。
                through.append(name)
                other.release()
                return
        # 讲礼貌：退一步，让对方先过，再试。


ann = threading.Thread(target=pass_by, args=("Ann", left, right), name="Ann")
bob = threading.Thread(target=pass_by, args=("Bob", right, left), name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print(f"{len(through)} of 2 got through")
