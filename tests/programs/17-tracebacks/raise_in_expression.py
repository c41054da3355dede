# The innermost failing call is marked.
def check(n):
    if n > 2:
        raise ValueError(f"{n} is too large")
    return n


print(check(1) + check(2) * (check(3) - check(4)))
