# Three philosophers at a round table, three forks between them.
# To eat, one needs the fork on the left and the fork on the right.
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
