# The else of a loop runs unless break left it.
def search(items, wanted):
    for item in items:
        if item == wanted:
            result = "found"
            break
    else:
        result = "not found"
    return result


print(search([1, 2, 3], 2), search([1, 2, 3], 9), search([], 1))

n = 5
while n:
    n -= 1
    if n == 10:
        break
else:
    print("while ran out", n)

for candidate in range(2, 20):
    for divisor in range(2, candidate):
        if candidate % divisor == 0:
            break
    else:
        print(candidate, end=" ")
print()


def returns():
    for x in range(3):
        if x == 1:
            return f"left at {x}"
    else:
        return "never"


print(returns())
for x in range(3):
    continue
else:
    print("continue does not count as break")
while False:
    pass
else:
    print("else of a loop that never ran")
