# status: 1
# stderr: syntax_error.py
# stderr: SyntaxError
# stderr: line 8
print("never printed: the whole file is read first")


def broken(:
    pass
