import threading

lock = threading.Lock()
counts = {}


def work():
    for letter in "aab":
        with lock:
            counts[letter] = counts.get(letter, 0) + 1


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counts)
