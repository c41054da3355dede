# Nested loops and where break and continue go.
for i in range(4):
    if i == 1:
        continue
    for j in range(5):
        if j == 3:
            break
        if (i + j) % 2:
            continue
        print((i, j), end=" ")
    print("|", end=" ")
print()

total = 0
while True:
    total += 1
    if total % 2:
        continue
    if total > 7:
        break
print(total)


def first_pair(target):
    for a in range(1, target):
        for b in range(a, target):
            if a * b == target:
                return a, b


print(first_pair(12), first_pair(35), first_pair(13))

stop = False
for i in range(3):
    for j in range(3):
        if i * j == 2:
            stop = True
            break
    if stop:
        break
print(i, j)

for word in "stop here now".split():
    for letter in word:
        if letter in "aeiou":
            print(word, letter)
            break
    else:
        print(word, "-")
