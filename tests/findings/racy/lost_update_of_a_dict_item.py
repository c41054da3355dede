# always: race on `counts['a']`
import threading

counts = {"a": 0}


def work():
    for _ in range(3):
        counts["a"] += 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counts)
