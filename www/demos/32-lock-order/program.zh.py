# 修好了：人人都先拿笔，再拿纸。
import threading

pen = threading.Lock()
paper = threading.Lock()
done = []


def write():
    with pen:
        with paper:
            done.append("letter")


def draw():
    with pen:  # 和 write() 里的顺序一样。
        with paper:
            done.append("picture")


ann = threading.Thread(target=write, name="Ann")
bob = threading.Thread(target=draw, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print(f"Done: {sorted(done)}")
