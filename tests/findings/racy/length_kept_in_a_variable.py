# always: race on `tickets`
import threading

tickets = [1, 2, 3]


def work():
    left = len(tickets)
    if left > 2:
        tickets.pop()

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
