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
        if context is not None and target is not None:
            target, args = context.run, (target, *args)
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
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        if _local_begin(self):
            _local_first(self)
        _local_set(self, name, value)

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        if _local_begin(self):
            _local_first(self)
        _local_delete(self, name)


def _local_first(self):
    # The first use in a thread: a class with an `__init__` of its own is initialised for each.
    cls = type(self)
    if cls.__init__ is not object.__init__:
        args, kwargs = _local_kept(self)
        cls.__init__(self, *args, **kwargs)


class _ConditionOverLock(Condition):
    # For a lock that is not the machine's. Each who waits does so for a lock of its own.
    def __init__(self, lock):
        self._lock = lock
        self._waiters = []
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def locked(self):
        return self._lock.locked()

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._release_save()
        gotit = False
        try:
            if timeout is None:
                waiter.acquire()
                gotit = True
            else:
                gotit = waiter.acquire(True, timeout) if timeout > 0 else waiter.acquire(False)
            return gotit
        finally:
            self._acquire_restore(state)
            if not gotit and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        from time import monotonic
        end = None if timeout is None else monotonic() + timeout
        while not (result := predicate()):
            rest = None if end is None else end - monotonic()
            if rest is not None and rest <= 0:
                break
            self.wait(rest)
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._waiters:
            waiter = self._waiters.pop(0)
            if waiter.locked():
                waiter.release()
                n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _warn_old("notifyAll() is deprecated, use notify_all() instead")
        self.notify_all()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        _bound_semaphore(self)


class BrokenBarrierError(RuntimeError):
    pass


class ExceptHookArgs:
    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args


def excepthook(args, /):
    unwritten = _print_death(args.exc_value, args.thread)
    if unwritten is not None:
        file, name = unwritten
        file.write(f"Exception in thread {name}:\n")
        # Not named by an import: it would come along with every program that has threads.
        __import__("traceback").print_exception(args.exc_value, file=file)


__excepthook__ = excepthook


def _call_hook(hook, exception, thread):
    hook(ExceptHookArgs((type(exception), exception, exception.__traceback__, thread)))


def currentThread():
    _warn_old("currentThread() is deprecated, use current_thread() instead")
    return current_thread()


def activeCount():
    _warn_old("activeCount() is deprecated, use active_count() instead")
    return active_count()


def getprofile():
    return None


def gettrace():
    return None


def setprofile(func):
    if func is not None:
        raise NotImplementedError("Heddle has no threading.setprofile")


def settrace(func):
    if func is not None:
        raise NotImplementedError("Heddle has no threading.settrace")


setprofile_all_threads, settrace_all_threads = setprofile, settrace


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
