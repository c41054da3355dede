# Comprehensions as small programs.
print([(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print(sum([1 for n in range(1, 1001) if n % 3 == 0 or n % 5 == 0]))
text = "to be or not to be that is the question"
counts = {w: text.split().count(w) for w in set(text.split())}
print(sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:3])
print("".join([c for c in text if c not in "aeiou "]))
board = [[(r + c) % 2 for c in range(8)] for r in range(8)]
print("\n".join("".join("#." [cell] for cell in row) for row in board[:2]))


def queens(n, placed=()):
    if len(placed) == n:
        return [placed]
    row = len(placed)
    return [
        solution
        for column in range(n)
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed))
        for solution in queens(n, placed + (column,))
    ]


print(len(queens(6)), queens(6)[0])


def quicksort(items):
    if len(items) <= 1:
        return items
    pivot, *rest = items
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


print(quicksort([3, 6, 1, 8, 2, 9, 2]))
print([bin(n)[2:].zfill(4) for n in range(5)], [n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))])
pascal = [[1]]
for _ in range(5):
    row = pascal[-1]
    pascal.append([a + b for a, b in zip([0] + row, row + [0])])
print(pascal)
primes = [n for n in range(2, 50) if n not in {m for d in range(2, 8) for m in range(d * 2, 50, d)}]
print(primes)
print({c: [i for i, d in enumerate("banana") if d == c] for c in sorted(set("banana"))})
