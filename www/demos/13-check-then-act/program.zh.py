# 只剩一个座位，却有两个人想要。
import threading

seats = 1
sold = []
lock = threading.Lock()


def buy(customer):
    global seats
    with lock:
        free = seats > 0  # 检查：还有座位吗？
    if free:
        with lock:
            seats -= 1  # 动手：把座位买走。
            sold.append(customer)


ann = threading.Thread(target=buy, args=("Ann",), name="Ann")
bob = threading.Thread(target=buy, args=("Bob",), name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print(f"Tickets sold: {len(sold)}, seats left: {seats}")
