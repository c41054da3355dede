error = ValueError("wrong")
error.add_note("first note")
error.add_note("second note")
print(error.__notes__, str(error))
try:
    error.add_note(5)
except TypeError as problem:
    print(problem)
import traceback
print("".join(traceback.format_exception_only(error)), end="")
try:
    for n in range(3):
        try:
            int("x" * n or "0")
        except ValueError as inner:
            inner.add_note(f"while converting number {n}")
            raise
except ValueError as outer:
    print(outer, outer.__notes__)
