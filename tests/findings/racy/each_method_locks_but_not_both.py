# sometimes: between critical sections
import threading


class Stack:
    def __init__(self):
        self.lock = threading.Lock()
        self.items = [1]

    def is_empty(self):
        with self.lock:
            return len(self.items) == 0

    def pop(self):
        with self.lock:
            return self.items.pop()


stack = Stack()


def work():
    if not stack.is_empty():
        try:
            stack.pop()
        except IndexError:
            print("gone")

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
