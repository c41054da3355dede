import threading

data = threading.local()
totals = []


def work(number):
    data.total = 0
    for step in range(3):
        data.total += number
    totals.append(data.total)


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(totals))
