# 线程池里有一件活失败了，可是没人问就没人知道。
from concurrent.futures import ThreadPoolExecutor

prices = {"tea": 4, "rice": "unknown", "oil": 9}
total = 0


def price_of(name):
    return int(prices[name])


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = {name: pool.submit(price_of, name) for name in prices}

# 活都干完了，看上去一切顺利。
known = 0
for name, future in futures.items():
    if future.exception() is None:  # 问一问有没有错，但不抛出来。
        total += future.result()
        known += 1
    else:
        print(f"{name}: {type(future.exception()).__name__}")
print(f"the report says: {known} of {len(futures)}, together {total}")
