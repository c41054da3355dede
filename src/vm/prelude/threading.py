# The module `threading`. The objects of synchronisation and the life of a thread are the machine's.

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError


class Thread(_ThreadHandle):
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = "Thread-%d" % _thread_number()
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        _thread_init(self, name, target, args, kwargs, daemon)

    start = _thread_start

    def __repr__(self):
        status = _thread_state(self)
        if self.daemon:
            status += " daemon"
        if self.ident is not None:
            status += " %s" % self.ident
        return "<%s(%s, %s)>" % (self.__class__.__name__, self.name, status)


class _MainThread(Thread):
    def __init__(self):
        _thread_init(self, "MainThread", None, (), None, False)


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        finished = self.finished
        finished.wait(self.interval)
        if not finished.is_set():
            self.function(*self.args, **self.kwargs)
        finished.set()


class local:
    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        _local_keep(self, (args, kwargs))
        _local_begin(self)
        return self

    def __getattribute__(self, name):
        if _local_begin(self):
            _local_first(self)
        return _local_get(self, name)

    def __setattr__(self, name, value):
        if _local_begin(self):
            _local_first(self)
        _local_set(self, name, value)

    def __delattr__(self, name):
        if _local_begin(self):
            _local_first(self)
        _local_delete(self, name)


def _local_first(self):
    # The first use in a thread: a class with an `__init__` of its own is initialised for each.
    cls = type(self)
    if cls.__init__ is not object.__init__:
        args, kwargs = _local_kept(self)
        cls.__init__(self, *args, **kwargs)


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        _bound_semaphore(self)


class BrokenBarrierError(RuntimeError):
    pass


class ExceptHookArgs:
    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args


def excepthook(args, /):
    _print_death(args.exc_value, args.thread)


__excepthook__ = excepthook


def _call_hook(hook, exception, thread):
    hook(ExceptHookArgs((type(exception), exception, exception.__traceback__, thread)))


def currentThread():
    _warn_old("currentThread() is deprecated, use current_thread() instead")
    return current_thread()


def activeCount():
    _warn_old("activeCount() is deprecated, use active_count() instead")
    return active_count()


def setprofile(func):
    raise NotImplementedError("Heddle has no threading.setprofile")


def settrace(func):
    raise NotImplementedError("Heddle has no threading.settrace")


def stack_size(size=0, /):
    return 0


# Called in the main thread when it has ended, before all other threads are waited for; the last one first.
_threading_atexits = []


def _register_atexit(func, *arg, **kwargs):
    _threading_atexits.append((func, arg, kwargs))


def _shutdown():
    while _threading_atexits:
        func, args, kwargs = _threading_atexits.pop()
        func(*args, **kwargs)


_adopt_main(_MainThread())
