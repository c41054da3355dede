# Two phases: nobody begins the second before all have ended the first.
import threading

size = 3
barrier = threading.Barrier(size)
heights = [0] * size
walls = [0] * size


def build(me):
    heights[me] = 10 * (me + 1)  # Phase 1: my own part.
    barrier.wait()
    neighbour = heights[(me + 1) % size]
    walls[me] = heights[me] + neighbour  # Phase 2: with my neighbour's.


builders = [
    threading.Thread(target=build, args=(me,), name=f"builder {me}")
    for me in range(size)
]
for builder in builders:
    builder.start()
for builder in builders:
    builder.join()
print(f"heights {heights}, walls {walls}")
