import threading

results = [0] * 3
names = {}


def work(number):
    for step in range(3):
        results[number] += step
    names[number] = str(number)


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results, len(names))
