# always: race on `count`
import threading
from concurrent.futures import ThreadPoolExecutor


def main():
    count = 0
    both = threading.Barrier(2)

    def work():
        nonlocal count
        both.wait()
        count += 1

    with ThreadPoolExecutor(2) as pool:
        pool.submit(work)
        pool.submit(work)
    print(count > 0)


main()
