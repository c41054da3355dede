# arguments: --max-steps 3000000
# status: 4
# stderr: instructions or steps
# Sixty levels, each of which holds the one below it twice; comparing them takes 2**60 steps, and must let the limit see each.
left, right = [1], [1]
for _ in range(60):
    left, right = [left, left], [right, right]
print(left == right)
