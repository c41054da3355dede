# The module _thread: what `threading` is made of, for old programs.

import threading
from sys import exit
from threading import Lock as LockType, RLock, TIMEOUT_MAX, ThreadError as error, get_ident, get_native_id, stack_size
from threading import local as _local

allocate_lock = allocate = LockType


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")

    def run():
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread.ident


start_new = start_new_thread
exit_thread = exit


def interrupt_main(signum=2, /):
    raise RuntimeError("_thread.interrupt_main() is not supported here: let a thread set an Event that the main thread looks at")
