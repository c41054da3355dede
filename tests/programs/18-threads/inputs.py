import threading

lines = []
lock = threading.Lock()


def ask():
    while True:
        try:
            line = input()
        except EOFError:
            return
        with lock:
            lines.append(line)


first = input("Name? ")
print("hello", first)
threads = [threading.Thread(target=ask) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(lines))
