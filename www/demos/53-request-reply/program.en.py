# A clerk answers questions: each comes with a queue for the answer.
import queue
import threading

requests = queue.Queue()


def serve():
    while True:
        number, reply = requests.get()
        if number is None:
            break
        reply.put(number * number)


def ask(number):
    reply = queue.Queue()  # My own letter box.
    requests.put((number, reply))
    answers[number] = reply.get()  # Wait for my answer, and only mine.


answers = {}
clerk = threading.Thread(target=serve, name="clerk")
customers = [
    threading.Thread(target=ask, args=(n,), name=f"customer {n}") for n in [2, 3, 4]
]
for thread in [clerk, *customers]:
    thread.start()
for customer in customers:
    customer.join()
requests.put((None, None))
clerk.join()
print([answers[number] for number in sorted(answers)])
