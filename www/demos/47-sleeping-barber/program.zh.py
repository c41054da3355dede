# 没有客人，理发师就睡觉。没有空椅子，客人就走。
import threading

chairs = 1  # 等候室里的椅子。
waiting = served = went_away = 0
is_closed = False
room = threading.Lock()  # 上面这些都归它管。
customers = threading.Semaphore(0)  # 叫醒理发师。
barber_free = threading.Semaphore(0)  # 叫一位客人。


def barber():
    global waiting
    while True:
        customers.acquire()  # 睡到有人坐下为止。
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
customers.release()  # 理发师看到关门了，就回家。
worker.join()
print(f"{served} served, {went_away} went away")
