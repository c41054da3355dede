# A job fails in a pool, and nothing is heard of it until somebody asks.
from concurrent.futures import ThreadPoolExecutor

prices = {"tea": 4, "rice": "unknown", "oil": 9}
total = 0


def price_of(name):
    return int(prices[name])


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = {name: pool.submit(price_of, name) for name in prices}

# All jobs are over, and it looks as if all had gone well.
known = 0
for name, future in futures.items():
    if future.exception() is None:  # Asks for the error, without raising it.
        total += future.result()
        known += 1
    else:
        print(f"{name}: {type(future.exception()).__name__}")
print(f"the report says: {known} of {len(futures)}, together {total}")
