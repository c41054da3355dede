# 枪响之前，谁也不许跑。
import threading

gun = threading.Event()
finish = []


def run(name):
    gun.wait()  # 等到有人调用 set()。
    finish.append(name)


names = ["Ann", "Bob", "Cem"]
runners = [threading.Thread(target=run, args=(name,), name=name) for name in names]
for runner in runners:
    runner.start()
print(f"At the line: {len(finish)} have run")
gun.set()  # 一次调用，全部唤醒。
for runner in runners:
    runner.join()
print(f"At the finish: {len(finish)} have run")
