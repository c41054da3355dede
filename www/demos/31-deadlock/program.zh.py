# Ann 和 Bob 都需要笔和纸。
import threading

pen = threading.Lock()
paper = threading.Lock()


def write():
    with pen:
        with paper:
            print("Ann writes a letter")


def draw():
    with paper:
        with pen:
            print("Bob draws a picture")


ann = threading.Thread(target=write, name="Ann")
bob = threading.Thread(target=draw, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print("Both are done")
