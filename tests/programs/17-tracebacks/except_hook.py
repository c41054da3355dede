# What the program puts in the place of sys.excepthook deals with what nobody caught.
import sys


def hook(kind, value, traceback):
    print("hook:", kind.__name__, value, traceback.tb_lineno)


def fail():
    raise ValueError("nobody catches this")


sys.excepthook = hook
fail()
