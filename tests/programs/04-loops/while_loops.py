# Algorithms with while.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def collatz(n):
    steps = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps.append(n)
    return steps


def digits(n):
    total = 0
    while n:
        n, d = divmod(n, 10)
        total += d
    return total


def newton(n):
    x = n
    while x * x > n:
        x = (x + n // x) // 2
    return x


def binary_search(items, wanted):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == wanted:
            return middle
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return None


print(gcd(1071, 462), gcd(0, 5), gcd(17, 4))
print(collatz(6))
print(digits(98765), newton(10 ** 12), newton(2))
print([binary_search([1, 3, 5, 7, 9], x) for x in (1, 9, 4, 5)])
n, bits = 37, ""
while n:
    bits = str(n & 1) + bits
    n >>= 1
print(bits)
queue = [1]
seen = []
while queue and len(seen) < 8:
    x = queue.pop(0)
    seen.append(x)
    queue += [x * 2, x * 2 + 1]
print(seen)
