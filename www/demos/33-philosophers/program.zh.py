# 圆桌旁坐着三位哲学家，两人之间放一把叉子，共三把。
# 要吃饭，得同时拿到左边和右边的叉子。
import threading

names = ["Plato", "Kant", "Laozi"]
forks = [threading.Lock() for _ in names]
meals = []


def dine(seat):
    left = forks[seat]
    right = forks[(seat + 1) % len(forks)]
    for _ in range(2):
        with left:
            with right:
                meals.append(names[seat])


threads = [
    threading.Thread(target=dine, args=(seat,), name=name)
    for seat, name in enumerate(names)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{len(meals)} meals eaten")
