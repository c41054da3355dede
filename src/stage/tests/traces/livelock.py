# A narrow corridor: to pass, one needs both sides of it.
import threading

left = threading.Lock()
right = threading.Lock()
through = []


def pass_by(name, mine, other):
    for _ in range(3):
        with mine:
            if other.acquire(blocking=False):  # Never wait for it.
                through.append(name)
                other.release()
                return
        # Be polite: step back, let the other one pass, try again.


ann = threading.Thread(target=pass_by, args=("Ann", left, right), name="Ann")
bob = threading.Thread(target=pass_by, args=("Bob", right, left), name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print(f"{len(through)} of 2 got through")
