# The module builtins: what every module sees. A name that is given another value here has it here alone.

globals().update(_all())
del globals()["_all"]
