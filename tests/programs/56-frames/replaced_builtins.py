import builtins
import textwrap

original = len


def tripled(value):
    return original(value) * 3


builtins.len = tripled
print(len("ab"))


def measure(value):
    return len(value)


print(measure("abc"))
builtins.answer = 42
print(answer, measure([answer]))
builtins.answer = 43


def ask():
    return answer


print(ask())
del builtins.answer
try:
    ask()
except NameError as error:
    print(error)
builtins.len = original
print(len("ab"), measure("abc"), textwrap.dedent("  x"))


def shout(*values, **options):
    builtins_print(*[str(value).upper() for value in values], **options)


builtins_print = print
builtins.print = shout
print("quiet", "words", sep="-")
builtins.print = builtins_print
print("normal again")
