# status: 7
# stdout: leaving
import sys
import threading


def spin():
    while True:
        pass


threading.Thread(target=spin, daemon=True).start()
print("leaving")
sys.exit(7)
