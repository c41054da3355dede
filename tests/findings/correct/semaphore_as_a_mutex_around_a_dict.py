import threading

mutex = threading.Semaphore(1)
stock = {"apples": 2}
sold = []


def work():
    mutex.acquire()
    try:
        if stock["apples"] > 0:
            stock["apples"] -= 1
            sold.append(1)
    finally:
        mutex.release()


threads = [threading.Thread(target=work) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(stock)
