import signal

got = []
old = signal.signal(signal.SIGINT, lambda number, frame: got.append(number))
print(old is signal.default_int_handler, repr(signal.SIGINT), signal.getsignal(signal.SIGTERM) == signal.SIG_DFL, signal.SIGTERM.name)
signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGUSR1, lambda number, frame: got.append(signal.Signals(number).name))
signal.raise_signal(signal.SIGUSR1)
print(got)
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGINT, old)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
for attempt in (lambda: signal.signal(signal.SIGINT, 5), lambda: signal.signal(99, print), lambda: signal.signal(signal.SIGKILL, print)):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
print(signal.strsignal(2))
