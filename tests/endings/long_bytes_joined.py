# status: 4
# stderr: memory
b"".join([b"a" * 1_000_000] * 100_000)
