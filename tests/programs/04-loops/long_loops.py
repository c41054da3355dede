# Enough iterations to cross every threshold.
total = 0
for i in range(200_000):
    total += i if i % 3 else -i
print(total)

s = 0
for i in range(100_000):
    s = (s * 31 + i) % 1_000_003
print(s)

n = steps = 0
while steps < 50_000:
    n += steps & 7
    steps += 1
    if steps % 10_000 == 0:
        print(steps, n)

big = 1
for i in range(1, 200):
    big = big * i % (10 ** 30 + 57)
print(big)

words = []
for i in range(2_000):
    words.append(str(i * i))
print(len("".join(words)), words[-1])
matrix = [[i * j % 7 for j in range(50)] for i in range(50)]
product = [[sum(a * b for a, b in zip(row, column)) for column in zip(*matrix)] for row in matrix[:3]]
print([sum(row) for row in product])
