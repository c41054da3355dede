import threading

parts = [0, 0]
barrier = threading.Barrier(2)
sums = [0, 0]


def work(me):
    parts[me] = me + 1
    barrier.wait()
    sums[me] = parts[0] + parts[1]
    barrier.wait()
    parts[me] += 1


threads = [threading.Thread(target=work, args=(me,)) for me in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(parts, sums)
