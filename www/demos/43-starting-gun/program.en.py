# Nobody runs before the gun.
import threading

gun = threading.Event()
finish = []


def run(name):
    gun.wait()  # Until somebody calls set().
    finish.append(name)


names = ["Ann", "Bob", "Cem"]
runners = [threading.Thread(target=run, args=(name,), name=name) for name in names]
for runner in runners:
    runner.start()
print(f"At the line: {len(finish)} have run")
gun.set()  # One call wakes them all.
for runner in runners:
    runner.join()
print(f"At the finish: {len(finish)} have run")
