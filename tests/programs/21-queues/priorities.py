import queue
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


jobs = queue.PriorityQueue()
for priority, name in ((3, "low"), (1, "high"), (2, "middle"), (1, "high too")):
    jobs.put(Job(priority, name))
print([jobs.get().priority for _ in range(4)])
pairs = queue.PriorityQueue()
for pair in ((2, "b"), (1, "z"), (1, "a")):
    pairs.put(pair)
print([pairs.get() for _ in range(3)])
pairs.put((1, {}))
try:
    pairs.put((1, {}))
except TypeError as error:
    print(error)
