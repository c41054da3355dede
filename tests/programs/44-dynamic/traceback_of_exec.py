# The traceback of code that is in no file.
source = """
def inner(n):
    return 1 / n

def outer():
    return inner(0)
"""
exec(source)
try:
    outer()
except ZeroDivisionError as error:
    print(error)
exec("outer()")
