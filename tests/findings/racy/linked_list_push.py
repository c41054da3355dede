# always: race on `
import threading


class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following


class Stack:
    def __init__(self):
        self.head = None

    def push(self, value):
        self.head = Node(value, self.head)


stack = Stack()
threads = [threading.Thread(target=stack.push, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
