import sys


def fails(number):
    return 1 / number


def calls():
    fails(0)


try:
    calls()
except ZeroDivisionError as error:
    entry = error.__traceback__
    while entry is not None:
        code = entry.tb_frame.f_code
        print(code.co_name, entry.tb_lineno, code.co_firstlineno, code.co_argcount, code.co_varnames)
        entry = entry.tb_next
    kind, value, trace = sys.exc_info()
    print(kind.__name__, value, trace is error.__traceback__)


def counted(a, b, /, c, *, d=1):
    local = a
    return local


code = counted.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_nlocals)
print(sys.gettrace(), sys.getprofile())
sys.settrace(None)
sys.setprofile(None)
