import threading

results = []


def work(number):
    if number % 2 == 0:
        results.append(number)


threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
if results:
    print(results[0], len(results))
    results.pop()
