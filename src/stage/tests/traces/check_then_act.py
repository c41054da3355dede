# One seat is left, and two people want it.
import threading

seats = 1
sold = []
lock = threading.Lock()


def buy(customer):
    global seats
    with lock:
        free = seats > 0  # Check: is there a seat?
    if free:
        with lock:
            seats -= 1  # Act: take it.
            sold.append(customer)


ann = threading.Thread(target=buy, args=("Ann",), name="Ann")
bob = threading.Thread(target=buy, args=("Bob",), name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print(f"Tickets sold: {len(sold)}, seats left: {seats}")
