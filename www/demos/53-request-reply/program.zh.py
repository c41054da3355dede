# 柜员回答问题：每个问题都附带一个放答案的队列。
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
    reply = queue.Queue()  # 我自己的信箱。
    requests.put((number, reply))
    answers[number] = reply.get()  # 等我的答案，只等我的。


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
