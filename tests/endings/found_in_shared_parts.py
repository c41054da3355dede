# arguments: --max-steps 3000000
# status: 4
# stderr: instructions or steps
left, right = [1], [1]
for _ in range(60):
    left, right = [left, left], [right, right]
print([0, left].index(right))
