import threading

barrier = threading.Barrier(3)


class Cell:
    def __init__(self):
        self.value = 0


cells = [Cell(), Cell(), Cell()]


def work(number):
    cells[number].value = number + 1
    barrier.wait()
    total = sum(cell.value for cell in cells)
    barrier.wait()
    cells[number].value = total


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([cell.value for cell in cells])
