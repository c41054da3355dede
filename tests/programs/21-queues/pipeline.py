# Three stages with bounded queues between them.
import queue
import threading

END = object()


def stage(function, inbox, outbox):
    while (item := inbox.get()) is not END:
        for result in function(item):
            outbox.put(result)
    outbox.put(END)


def split(line):
    yield from line.split()


def clean(word):
    word = word.strip(".,!").lower()
    if word:
        yield word


def measure(word):
    yield word, len(word)


queues = [queue.Queue(maxsize=2) for _ in range(4)]
threads = [threading.Thread(target=stage, args=(f, queues[i], queues[i + 1])) for i, f in enumerate((split, clean, measure))]
for t in threads:
    t.start()


def feed():
    for line in ("Many hands, make light work.", "", "Too many COOKS ...", "spoil the broth!"):
        queues[0].put(line)
    queues[0].put(END)


feeder = threading.Thread(target=feed)
feeder.start()
for word, length in iter(lambda: queues[3].get(), END):
    print(f"{word:>8} {length}")
for t in threads + [feeder]:
    t.join()
print([q.qsize() for q in queues])
