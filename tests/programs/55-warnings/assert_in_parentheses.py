number = 1
assert (number == 2, "never looked at")
assert (number == 1), "fine"
assert ()  or True
print("went on")
