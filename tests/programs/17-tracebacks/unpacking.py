# An assignment that cannot be unpacked.
point = (1, 2, 3)
x, y = point
