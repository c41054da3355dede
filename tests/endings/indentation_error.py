# status: 1
# stderr: indentation_error.py
# stderr: line 7
# stderr: IndentationError or SyntaxError
def f():
    x = 1
      y = 2
    return x
