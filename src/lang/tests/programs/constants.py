# What is known before the program runs.
x = -1, 2.5, 1 << 70, 10**6, 3j, ..., "a" + "b", not None
y = x in [1, 2], x not in {1, "a"}, (1, (2, 3))
z = [1, 2, 3, 4], {1, 2}, {1: 2, **x}, [*x, 1]
if __debug__:
    w = 0x_ff
if 0:
    never = 1
while 0:
    never = 2
1, "expressions without effect"
