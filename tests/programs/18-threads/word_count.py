# Split, count in threads, merge.
import threading

TEXT = """the quick brown fox jumps over the lazy dog the fox
a thread a lock a queue the end of the text is the end
线程 和 锁 线程"""


class Counter(threading.Thread):
    def __init__(self, lines):
        super().__init__()
        self.lines = lines
        self.counts = {}

    def run(self):
        for line in self.lines:
            for word in line.split():
                self.counts[word] = self.counts.get(word, 0) + 1


lines = TEXT.splitlines()
counters = [Counter(lines[i::2]) for i in range(2)]
for c in counters:
    c.start()
total = {}
for c in counters:
    c.join()
    for word, n in c.counts.items():
        total[word] = total.get(word, 0) + n
for word, n in sorted(total.items(), key=lambda p: (-p[1], p[0]))[:6]:
    print(f"{word:<8}{n}")
print(sum(total.values()), len(total), [len(c.counts) for c in counters])
