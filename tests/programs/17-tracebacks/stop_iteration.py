# StopIteration that nobody catches.
it = iter([1])
print(next(it))
print(next(it))
