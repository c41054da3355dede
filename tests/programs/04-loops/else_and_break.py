for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
count = 3
while count:
    count -= 1
else:
    print("counted down", count)
while True:
    count += 1
    if count == 2:
        continue
    if count > 3:
        break
else:
    print("never")
print(count)
for i in range(3):
    i = 10
print(i)
for i in []:
    pass
print(i, [i for i in range(2)], i)
for a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]:
    print(a, b, c)
for target in range(2): pass
numbers = [1, 2, 3]
for index, numbers[0] in enumerate("xy"):
    print(index, numbers)
