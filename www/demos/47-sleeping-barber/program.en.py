# The barber sleeps until somebody comes. Who finds no chair goes away.
import threading

chairs = 1  # In the waiting room.
waiting = served = went_away = 0
is_closed = False
room = threading.Lock()  # For everything above.
customers = threading.Semaphore(0)  # Wakes the barber.
barber_free = threading.Semaphore(0)  # Calls a customer.


def barber():
    global waiting
    while True:
        customers.acquire()  # Sleep until somebody sits there.
        with room:
            if is_closed:
                return
            waiting -= 1
        barber_free.release()


def customer():
    global waiting, served, went_away
    with room:
        if waiting == chairs:
            went_away += 1
            return
        waiting += 1
    customers.release()
    barber_free.acquire()
    with room:
        served += 1


worker = threading.Thread(target=barber, name="barber")
worker.start()
guests = [threading.Thread(target=customer, name=f"guest {i}") for i in (1, 2, 3)]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
with room:
    is_closed = True
customers.release()  # The barber sees that it is closed, and goes home.
worker.join()
print(f"{served} served, {went_away} went away")
