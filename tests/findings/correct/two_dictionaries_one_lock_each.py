import threading

locks = {"a": threading.Lock(), "b": threading.Lock()}
balances = {"a": 10, "b": 10}


def move(source, target):
    first, second = sorted((source, target))
    with locks[first], locks[second]:
        if balances[source] >= 5:
            balances[source] -= 5
            balances[target] += 5


threads = [threading.Thread(target=move, args=pair) for pair in (("a", "b"), ("b", "a"))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(balances.values()))
