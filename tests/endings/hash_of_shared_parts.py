# status: 0
# stdout: end
# A tuple of 2**60 parts that are the same sixty tuples; each is hashed once.
nested = (1,)
for _ in range(60):
    nested = (nested, nested)
print({nested: "end"}[nested])
