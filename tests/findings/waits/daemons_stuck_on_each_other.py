# always: Some threads can never go on
# only: yes
import threading
import time

a = threading.Lock()
b = threading.Lock()


def work(first, second):
    with first:
        time.sleep(0.1)
        with second:
            print("never")


for pair in ((a, b), (b, a)):
    threading.Thread(target=work, args=pair, daemon=True).start()
time.sleep(1)
print("the others go on")
