# An exception ends its thread, is printed, and leaves the others alone.
import threading

done = []


def fails(n):
    done.append(f"started {n}")
    return 10 / n


t = threading.Thread(target=fails, args=(0,), name="divider")
t.start()
t.join()
print("main goes on", done, t.is_alive())
t = threading.Thread(target=fails, args=(5,))
t.start()
t.join()


class Worker(threading.Thread):
    def run(self):
        self.step()

    def step(self):
        try:
            {}["key"]
        except KeyError as e:
            raise RuntimeError("worker failed") from e


w = Worker()
w.start()
w.join()
t = threading.Thread(target=fails)
t.start()
t.join()
t = threading.Thread(target=None or 5)
t.start()
t.join()
print("end", done)
