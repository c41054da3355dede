# Every thread has a recursion limit of its own.
import threading


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


results = {}
threads = [threading.Thread(target=lambda i=i: results.setdefault(i, depth(0) > 900)) for i in range(4)]
threads += [threading.Thread(target=lambda i=i: results.setdefault(i, fib(i))) for i in range(10, 14)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.items()))
