# Odd and even, and three threads in a fixed order.
import threading

LIMIT = 8
condition = threading.Condition()
current = 1


def printer(name, parity):
    global current
    while True:
        with condition:
            condition.wait_for(lambda: current > LIMIT or current % 2 == parity)
            if current > LIMIT:
                return
            print(name, current)
            current += 1
            condition.notify_all()


threads = [threading.Thread(target=printer, args=("even", 0)), threading.Thread(target=printer, args=("    odd", 1))]
for t in threads:
    t.start()
for t in threads:
    t.join()

turn, text = 0, []


def letter(i, c):
    global turn
    for _ in range(4):
        with condition:
            while turn % 3 != i:
                condition.wait()
            text.append(c)
            turn += 1
            condition.notify_all()


threads = [threading.Thread(target=letter, args=(i, c)) for i, c in enumerate("abc")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(text))
