import threading
import queue


class Task:
    def __init__(self, rank):
        self.rank = rank
        self.state = "new"

    def __lt__(self, other):
        return self.rank < other.rank


tasks, finished = queue.PriorityQueue(), queue.LifoQueue()


def work():
    for _ in range(3):
        task = tasks.get()
        task.state = "done"
        finished.put(task)


thread = threading.Thread(target=work)
thread.start()
for rank in (2, 3, 1):
    tasks.put(Task(rank))
print([finished.get().state for _ in range(3)])
thread.join()
