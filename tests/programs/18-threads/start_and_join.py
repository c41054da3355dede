# Each thread fills its own place; join makes the results visible.
import threading


def square(n, results):
    results[n] = n * n


results = [None] * 5
threads = []
for n in range(5):
    thread = threading.Thread(target=square, args=(n, results))
    threads.append(thread)
    thread.start()
for thread in threads:
    thread.join()
print(results)
print(all(not t.is_alive() for t in threads), threads[0].join(), threading.current_thread().name)
