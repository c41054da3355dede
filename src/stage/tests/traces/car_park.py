# Four cars, two parking spaces.
import threading
import time

start = time.perf_counter()
spaces = threading.Semaphore(2)
lock = threading.Lock()
parked = 0
most = 0


def park():
    global parked, most
    with spaces:  # Take a space, or wait for one.
        with lock:
            parked += 1
            most = max(most, parked)
        time.sleep(1)
        with lock:
            parked -= 1


cars = [threading.Thread(target=park, name=f"car {number}") for number in [1, 2, 3, 4]]
for car in cars:
    car.start()
for car in cars:
    car.join()
print(f"Never more than {most} cars at once")
print(f"All gone after {time.perf_counter() - start:.0f} s")
