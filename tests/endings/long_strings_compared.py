# arguments: --max-steps 5000000
# status: 4
# stderr: instructions or steps
# Each comparison costs what it takes, not what one instruction does.
left = "a" * 1_000_000
right = left[:-1] + "a"
while left == right and not left < right:
    pass
