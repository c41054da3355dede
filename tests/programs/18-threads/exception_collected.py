# Passing a result or an exception to the one who joins.
import threading


class Task(threading.Thread):
    def __init__(self, function, *args):
        super().__init__()
        self.function, self.args = function, args
        self.result = self.error = None

    def run(self):
        try:
            self.result = self.function(*self.args)
        except Exception as e:
            self.error = e

    def get(self):
        self.join()
        if self.error is not None:
            raise self.error
        return self.result


tasks = [Task(int, "42"), Task(int, "x"), Task(max, [3, 9, 2]), Task(lambda: 1 / 0), Task("".join, ["a", "b"])]
for t in tasks:
    t.start()
for t in tasks:
    try:
        print("result", t.get())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
