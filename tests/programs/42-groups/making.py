# Groups of exceptions: making them, their parts, and what is refused.
def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, "-", e)
attempt(lambda: ExceptionGroup())
attempt(lambda: ExceptionGroup("a"))
attempt(lambda: ExceptionGroup("a", 5))
attempt(lambda: ExceptionGroup("a", []))
attempt(lambda: ExceptionGroup("a", [5]))
attempt(lambda: ExceptionGroup(5, [ValueError()]))
attempt(lambda: ExceptionGroup("a", [KeyboardInterrupt()]))
attempt(lambda: ExceptionGroup("a", [ValueError], 3))
attempt(lambda: ExceptionGroup("a", [ValueError(1)], x=3))
attempt(lambda: repr(ExceptionGroup("a", [ValueError(1)])))
attempt(lambda: repr(ExceptionGroup("a", (ValueError(1),))))
attempt(lambda: str(ExceptionGroup("a", (ValueError(1),))))
attempt(lambda: repr(BaseExceptionGroup("a", (ValueError(1),))))
attempt(lambda: repr(BaseExceptionGroup("a", (ValueError(1),KeyboardInterrupt()))))
class G(ExceptionGroup): pass
class B(BaseExceptionGroup): pass
attempt(lambda: G("a", [KeyboardInterrupt()]))
attempt(lambda: repr(B("a", [KeyboardInterrupt()])))
attempt(lambda: repr(B("a", [ValueError()])))
g=ExceptionGroup("a", [ValueError(1), TypeError(2), ExceptionGroup("b",[KeyError(3), ValueError(4)])])
attempt(lambda: g.split(ValueError))
attempt(lambda: g.split((ValueError,KeyError)))
attempt(lambda: g.split(lambda e: isinstance(e, TypeError)))
attempt(lambda: g.subgroup(OSError))
attempt(lambda: g.subgroup(5))
attempt(lambda: g.subgroup(int))
attempt(lambda: g.split())
attempt(lambda: g.derive([ValueError(9)]))
attempt(lambda: g.derive(5))
attempt(lambda: (g.message, g.exceptions, g.args))
attempt(lambda: G.__mro__)
def h():
    try: raise g
    except* ExceptionGroup: pass
attempt(h)
def h():
    try: raise ValueError
    except* int: pass
attempt(h)
def h():
    try: raise ValueError
    except* (ValueError, BaseExceptionGroup): pass
attempt(h)
def h():
    try: raise ValueError(5)
    except* ValueError as e: print(repr(e)); raise
attempt(h)
def h():
    try: raise ValueError(5)
    except* ValueError as e: raise KeyError(3)
attempt(h)
