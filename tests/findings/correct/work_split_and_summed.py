import threading

numbers = list(range(40))
sums = [0] * 4


def work(part):
    total = 0
    for number in numbers[part * 10:part * 10 + 10]:
        total += number
    sums[part] = total


threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(sums))
