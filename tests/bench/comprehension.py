# Lists, sets and dicts out of comprehensions.
def run(n):
    total = 0
    for size in range(n):
        squares = [i * i for i in range(size) if i % 3]
        pairs = {i: value for i, value in enumerate(squares)}
        remainders = {value % 17 for value in squares}
        grid = [[row * column for column in range(8)] for row in range(8)]
        total += sum(squares) % 1000 + len(pairs) + len(remainders) + sum(map(sum, grid))
    return total


print(run(400))
