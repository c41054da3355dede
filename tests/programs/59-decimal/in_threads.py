# Each thread has a context of its own.
import threading
from decimal import Decimal, getcontext, localcontext

getcontext().prec = 10
results = {}


def work(digits):
    getcontext().prec = digits
    results[digits] = str(Decimal(1) / Decimal(7))


threads = [threading.Thread(target=work, args=(digits,)) for digits in (5, 15, 25)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for digits in sorted(results):
    print(digits, results[digits])
print(Decimal(1) / Decimal(7))
