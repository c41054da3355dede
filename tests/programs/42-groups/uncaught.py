# A group that nobody catches, with what a clause of except* has raised.
def work():
    raise ExceptionGroup("work", [ValueError("a"), ExceptionGroup("deeper", [TypeError("b"), ValueError("c")])])


try:
    work()
except* ValueError as error:
    raise LookupError("while handling") from error
