# The original exception is hidden.
try:
    {}["key"]
except KeyError:
    raise RuntimeError("clean message") from None
