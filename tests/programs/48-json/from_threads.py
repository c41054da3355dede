# Threads write JSON on their own.
import json
import threading

results = {}


def work(number):
    results[number] = json.loads(json.dumps({"n": number, "squares": [i * i for i in range(number)]}))


threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps([results[n] for n in range(4)]))
