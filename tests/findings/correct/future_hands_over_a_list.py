from concurrent.futures import ThreadPoolExecutor


def build(number):
    items = []
    for value in range(number):
        items.append(value)
    return items


with ThreadPoolExecutor(2) as pool:
    for future in [pool.submit(build, number) for number in (1, 2)]:
        items = future.result()
        while items:
            items.pop()
print("done")
