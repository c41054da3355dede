# The module signal. No signals come from outside: the interruption raises KeyboardInterrupt in the main thread, whatever handler
# SIGINT has. A program can raise signals itself, and then the handlers are called.

import threading

_SIGNALS = {
    "SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGILL": 4, "SIGTRAP": 5, "SIGABRT": 6, "SIGBUS": 7, "SIGFPE": 8, "SIGKILL": 9,
    "SIGUSR1": 10, "SIGSEGV": 11, "SIGUSR2": 12, "SIGPIPE": 13, "SIGALRM": 14, "SIGTERM": 15, "SIGCHLD": 17, "SIGCONT": 18,
    "SIGSTOP": 19, "SIGTSTP": 20,
}


class Signals(int):
    @property
    def name(self):
        return [name for name, number in _SIGNALS.items() if number == self][0]

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return f"<Signals.{self.name}: {int(self)}>"

    def __str__(self):
        return str(int(self))


class Handlers(int):
    def __repr__(self):
        return f"<Handlers.{('SIG_DFL', 'SIG_IGN')[self]}: {int(self)}>"


SIG_DFL, SIG_IGN = Handlers(0), Handlers(1)
for _name, _number in _SIGNALS.items():
    globals()[_name] = Signals(_number)


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {2: default_int_handler}


def _check(signalnum):
    if not 1 <= signalnum <= 64:
        raise ValueError("signal number out of range")


def signal(signalnum, handler, /):
    if threading.current_thread() is not threading.main_thread():
        raise ValueError("signal only works in main thread of the main interpreter")
    _check(signalnum)
    if not callable(handler) and handler not in (0, 1):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if signalnum in (9, 19):
        raise OSError(22, "Invalid argument")
    old = getsignal(signalnum)
    _handlers[int(signalnum)] = handler if callable(handler) else Handlers(handler)
    return old


def getsignal(signalnum, /):
    _check(signalnum)
    return _handlers.get(int(signalnum), SIG_DFL)


def raise_signal(signalnum, /):
    handler = getsignal(signalnum)
    if callable(handler):
        handler(int(signalnum), None)
    elif handler == SIG_DFL and signalnum not in (17, 18):
        raise SystemExit(128 + signalnum)


def strsignal(signalnum, /):
    return {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 9: "Killed", 10: "User defined signal 1",
            11: "Segmentation fault", 12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock",
            15: "Terminated"}.get(int(signalnum))


def valid_signals():
    return set(map(Signals, _SIGNALS.values()))


def siginterrupt(signalnum, flag, /):
    pass


def _missing(name):
    def function(*args):
        raise NotImplementedError(f"signal.{name}() is not supported here: threading.Timer can call something later")

    return function


alarm, setitimer, getitimer, pause, pthread_kill, sigwait = [
    _missing(name) for name in ("alarm", "setitimer", "getitimer", "pause", "pthread_kill", "sigwait")
]
