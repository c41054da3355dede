# What a worker did is seen by whoever has its result.
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


class Box:
    value = 0


def fill(box, number):
    box.value = number
    return number


def double(box):
    box.value *= 2


with ThreadPoolExecutor(2) as pool:
    boxes = [Box() for _ in range(3)]
    futures = {pool.submit(fill, box, number): box for number, box in enumerate(boxes)}
    for future in as_completed(futures):
        futures[future].value += future.result()
    wait([pool.submit(double, box) for box in boxes])
    for box in boxes:
        box.value += 1
    list(pool.map(double, boxes))
    print([box.value for box in boxes])
