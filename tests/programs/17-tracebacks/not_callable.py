# Calling what is no function.
numbers = [1, 2, 3]
first = numbers(0)
