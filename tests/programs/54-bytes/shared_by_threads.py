import threading

# Each operation on a byte array is one; what is read, changed and written back is not.
log = bytearray()
lock = threading.Lock()
counter = bytearray(2)


def work(letter):
    for _ in range(50):
        log.append(letter)
        with lock:
            counter[0] = (counter[0] + 1) % 256
            counter[1] += counter[0] == 0


threads = [threading.Thread(target=work, args=(letter,)) for letter in b"abc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(log), log.count(b"a"), log.count(b"b"), log.count(b"c"), counter[0] + 256 * counter[1])

shared = bytearray(6)
parts = memoryview(shared)


def fill(part, value):
    for index in range(len(part)):
        part[index] = value


threads = [threading.Thread(target=fill, args=(parts[at:at + 2], at)) for at in (0, 2, 4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(shared)
