# status: 1
# stderr: RecursionError: maximum recursion depth exceeded
# stderr: [Previous line repeated
def down(n):
    return down(n + 1)


down(0)
