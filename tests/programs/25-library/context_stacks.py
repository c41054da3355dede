# What exit stacks hold, context managers by their methods, and the traceback of what a generator lets pass.
import os
import traceback
from contextlib import AbstractContextManager, ExitStack, chdir, contextmanager


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("exit", details[0])


class NoEnter(Manager):
    __enter__ = None


print(issubclass(Manager, AbstractContextManager), issubclass(NoEnter, AbstractContextManager))
with ExitStack() as stack:
    manager = Manager()
    stack.enter_context(manager)
    print(stack._exit_callbacks[-1][1].__self__ is manager)
    stack.push(Manager())


@contextmanager
def passing():
    yield


for error in (ZeroDivisionError("a"), RuntimeError("b"), StopIteration("c")):
    try:
        with passing():
            raise error
    except Exception as caught:
        print(repr(caught), [frame.name for frame in traceback.extract_tb(caught.__traceback__)])


@contextmanager
def typed(count: int) -> str:
    yield count


print(typed.__annotations__, typed.__wrapped__.__name__)
before = os.getcwd()
os.mkdir("inner_folder")
with chdir("inner_folder"):
    print(os.path.basename(os.getcwd()))
print(os.getcwd() == before)
os.rmdir("inner_folder")
