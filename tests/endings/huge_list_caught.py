# status: 0 or 4
# stdout: MemoryError or
# stderr: limit of memory or
try:
    items = [0] * 10**12
except MemoryError as e:
    print(type(e).__name__)
