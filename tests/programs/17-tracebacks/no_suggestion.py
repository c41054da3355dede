# Nothing is close.
print(xyzzy + 1)
