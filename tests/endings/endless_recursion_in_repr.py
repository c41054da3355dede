# status: 1
# stderr: RecursionError: maximum recursion depth exceeded
class Mirror:
    def __repr__(self):
        return f"<{self!r}>"


print(Mirror())
