# arguments: --max-steps 5000000
# status: 4
# stderr: instructions or steps or memory
nested = [1]
for _ in range(60):
    nested = [nested, nested]
print(repr(nested))
