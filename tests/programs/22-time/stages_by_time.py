# A thread at work while main waits and looks now and then.
import threading
import time

log = []


def work():
    for step in ("load", "compute", "store"):
        log.append(step)
        time.sleep(0.3)


t = threading.Thread(target=work)
t.start()
for moment in range(3):
    time.sleep(0.15)
    print(f"at {0.15 + 0.3 * moment:.2f}:", log)
    time.sleep(0.15)
t.join()
print("end:", log)
