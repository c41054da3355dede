# The repair: everybody takes the pen first, then the paper.
import threading

pen = threading.Lock()
paper = threading.Lock()
done = []


def write():
    with pen:
        with paper:
            done.append("letter")


def draw():
    with pen:  # The same order as in write().
        with paper:
            done.append("picture")


ann = threading.Thread(target=write, name="Ann")
bob = threading.Thread(target=draw, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print(f"Done: {sorted(done)}")
