# modes: controlled
# status: 0
# stdout: a week later
import time

start = time.time()
time.sleep(7 * 24 * 3600)
print("a week later", time.time() - start >= 7 * 24 * 3600)
