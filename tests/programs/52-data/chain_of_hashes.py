# Threads look for the nonce of a block.
import hashlib
from concurrent.futures import ThreadPoolExecutor


def mine(block, start, step):
    nonce = start
    while not hashlib.sha256(f"{block}{nonce}".encode()).hexdigest().startswith("0"):
        nonce += step
    return nonce


with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(mine, ["a", "b", "c", "d"], [0, 0, 1, 5], [1, 2, 3, 1])))
