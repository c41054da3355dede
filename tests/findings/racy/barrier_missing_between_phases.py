# sometimes: race on `cells[0].value`
import threading


class Cell:
    value = 0


cells = [Cell(), Cell()]
barrier = threading.Barrier(2)


def work(number):
    barrier.wait()
    cells[number].value = number
    total = sum(cell.value for cell in cells)


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
