# Ann and Bob both need the pen and the paper.
import threading

pen = threading.Lock()
paper = threading.Lock()
done = []


def write():
    with pen:
        with paper:
            done.append("letter")


def draw():
    with paper:
        with pen:
            done.append("picture")


ann = threading.Thread(target=write, name="Ann")
bob = threading.Thread(target=draw, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print(f"Done: {sorted(done)}")
