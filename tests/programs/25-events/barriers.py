import threading

barrier = threading.Barrier(3, action=lambda: lines.append("all here"))
lines, indexes = [], []


def work():
    lines.append("before")
    indexes.append(barrier.wait())
    lines.append("after")


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(lines, sorted(indexes), barrier.parties, barrier.n_waiting, barrier.broken)
try:
    barrier.wait(timeout=0.01)
except threading.BrokenBarrierError as error:
    print("broken", barrier.broken, repr(error))
barrier.reset()
print(barrier.broken)
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("aborted")
for wrong in (0, -1):
    try:
        threading.Barrier(wrong)
    except ValueError as error:
        print(error)
