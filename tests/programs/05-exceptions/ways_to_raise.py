class AppError(Exception):
    pass


class Detailed(AppError):
    def __init__(self, code, text="no text"):
        super().__init__(code, text)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[1]}"


for make in (lambda: AppError(), lambda: AppError("text"), lambda: AppError("a", 1), lambda: Detailed(5), lambda: Detailed(6, "bad"), lambda: KeyError("key"), lambda: KeyError(), lambda: OSError(2, "No such file"),
             lambda: ValueError(ValueError("inner")), lambda: StopIteration(3), lambda: SystemExit(2)):
    error = make()
    print(repr(error), "|", str(error), "|", error.args)
for attempt in ("raise 5", "raise 'text'", "raise None", "raise", "raise ValueError, 'x'", "raise int", "raise AppError from 5", "raise ValueError('a') from None"):
    try:
        exec(attempt)
    except BaseException as error:
        print(attempt, "->", type(error).__name__, error)
try:
    try:
        1 / 0
    except ZeroDivisionError as inner:
        raise AppError("outer") from inner
except AppError as error:
    print(repr(error.__cause__), error.__suppress_context__, repr(error.__context__))
