# Semicolons, line joining, pass, ellipsis, and blocks on one line.
x = 1; y = 2; print(x + y)
if x: print("one line"); print("same block")
while x < 3: x += 1
print(x)
total = 1 + \
    2 + \
    3
print(total)
print(
    "inside",
    "brackets",
)
message = ("implicit "
           "concatenation"
           f" with {total}")
print(message)


def later(): ...


class Empty: pass


print(later(), Empty().__class__.__name__, ..., Ellipsis)
if x:
    pass
elif y:
    print("never")
else:
    print("never")
"a string as a statement"
3 + 4
print(0x1F, 0b101, 0o17, 1_000_000, 1e3, .5, 5.)
print(not(x)or(y))
