# always: Several locks are taken in a circle
# only: yes
import threading
import time

forks = [threading.Lock() for _ in range(3)]


def dine(number):
    time.sleep(number)
    with forks[number]:
        with forks[(number + 1) % 3]:
            print(number)


threads = [threading.Thread(target=dine, args=(number,)) for number in range(3)]

for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
