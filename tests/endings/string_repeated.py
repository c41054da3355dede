# status: 0
# stdout: 100000000
print(len("a" * 100_000_000))
