# The module `concurrent.futures._base`. What a future knows is guarded by one lock, which nobody is to see; what others
# see is an event for each future, and a queue for each who waits for several.

import concurrent
import queue
import threading
import time
from collections import deque, namedtuple
from itertools import islice

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
# Somebody cancelled it, and its worker has not noticed yet.
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

TimeoutError = TimeoutError

_lock = threading.Lock()


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


def _log(method, message, *args, **options):
    import logging
    getattr(logging.getLogger("concurrent.futures"), method)(message, *args, **options)


class Future:
    def __init__(self):
        self._state = PENDING
        # Its outcome is settled, though others may not know yet.
        self._settled = False
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []
        self._done = threading.Event()

    def __class_getitem__(cls, item):
        return cls

    def __repr__(self):
        with _lock:
            state = self._state
            exception = self._exception
            result = self._result
        if state == FINISHED:
            outcome = f"raised {type(exception).__name__}" if exception else f"returned {type(result).__name__}"
            return f"<{type(self).__name__} at {id(self):#x} state=finished {outcome}>"
        shown = "cancelled" if state == CANCELLED_AND_NOTIFIED else state.lower()
        return f"<{type(self).__name__} at {id(self):#x} state={shown}>"

    def cancel(self):
        with _lock:
            if self._state == RUNNING or self._state == FINISHED or self._settled:
                return False
            if self._state != PENDING:
                return True
            self._state = CANCELLED
        self._done.set()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        self._done.is_set()
        with _lock:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        done = self._done.is_set()
        with _lock:
            return self._state == RUNNING and not done

    def done(self):
        done = self._done.is_set()
        with _lock:
            return done or self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        with _lock:
            if self._done_callbacks is not None:
                self._done_callbacks.append(fn)
                return
        self._done.is_set()
        self._invoke(fn)

    def _invoke(self, fn):
        try:
            concurrent._call(fn, (self,), {})
        except Exception:
            _log("exception", "exception calling callback for %r", self)

    def _invoke_callbacks(self):
        with _lock:
            callbacks = self._done_callbacks or ()
            self._done_callbacks = None
        for callback in callbacks:
            self._invoke(callback)

    def _outcome(self, timeout):
        # Waits for the end, and gives the exception.
        done = self._done.wait(timeout)
        with _lock:
            state = self._state
        if state == CANCELLED or state == CANCELLED_AND_NOTIFIED:
            raise CancelledError()
        if not done and state != FINISHED:
            raise TimeoutError()
        return self._exception

    def result(self, timeout=None):
        exception = self._outcome(timeout)
        if exception is None:
            return self._result
        try:
            raise exception
        finally:
            # Neither keeps the other.
            self = exception = None

    def exception(self, timeout=None):
        return self._outcome(timeout)

    def set_running_or_notify_cancel(self):
        with _lock:
            state = self._state
            if state == PENDING:
                self._state = RUNNING
                return True
            if state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                waiters = self._waiters
        if state == CANCELLED:
            for waiter in waiters:
                waiter.put(self)
            return False
        _log("critical", "Future %s in unexpected state: %s", id(self), state)
        raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        self._settle(result, None)

    def set_exception(self, exception):
        self._settle(None, exception)

    def _settle(self, result, exception):
        with _lock:
            state = self._state
            fits = not self._settled and (state == PENDING or state == RUNNING)
            if fits:
                self._settled = True
                self._result = result
                self._exception = exception
        if not fits:
            if state == PENDING or state == RUNNING:
                state = FINISHED
            raise InvalidStateError(f"{state}: {self!r}")
        self._done.set()
        with _lock:
            self._state = FINISHED
            waiters = self._waiters
        for waiter in waiters:
            waiter.put(self)
        self._invoke_callbacks()


def _begin_waiting(fs, waiter):
    # Those that are done; the others will come out of the queue `waiter`.
    for future in fs:
        # What was done before a future's end happened before what comes now.
        future._done.is_set()
    done = set()
    with _lock:
        for future in fs:
            if future._state == CANCELLED_AND_NOTIFIED or future._state == FINISHED:
                done.add(future)
            else:
                future._waiters = [*future._waiters, waiter]
    return done


def _end_waiting(fs, waiter):
    with _lock:
        for future in fs:
            future._waiters = [other for other in future._waiters if other is not waiter]


def as_completed(fs, timeout=None):
    if timeout is not None:
        end_time = timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    waiter = queue.SimpleQueue()
    done = _begin_waiting(fs, waiter)
    pending = fs - done
    del fs
    try:
        while done:
            yield done.pop()
        while pending:
            rest = None
            if timeout is not None:
                rest = end_time - time.monotonic()
            try:
                if rest is not None and rest < 0:
                    raise queue.Empty
                future = waiter.get(timeout=rest)
            except queue.Empty:
                raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished") from None
            pending.remove(future)
            yield future
            del future
    finally:
        _end_waiting(pending, waiter)


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")
DoneAndNotDoneFutures.__module__ = __name__


def _failed(future):
    return future._state == FINISHED and future._exception is not None


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    waiter = queue.SimpleQueue()
    done = _begin_waiting(fs, waiter)
    pending = fs - done
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        if pending:
            raise ValueError(f"Invalid return condition: {return_when!r}")
    enough = (
        return_when == FIRST_COMPLETED and done or return_when == FIRST_EXCEPTION and any(_failed(f) for f in done)
    )
    if timeout is not None:
        end_time = timeout + time.monotonic()
    while pending and not enough:
        rest = None
        if timeout is not None:
            rest = max(end_time - time.monotonic(), 0)
        try:
            future = waiter.get(timeout=rest)
        except queue.Empty:
            break
        pending.remove(future)
        done.add(future)
        enough = return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and _failed(future)
    _end_waiting(pending, waiter)
    # Those that have ended meanwhile too.
    ended = {future for future in pending if future._done.is_set() and future._state != CANCELLED}
    return DoneAndNotDoneFutures(done | ended, pending - ended)


def _result_or_cancel(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        if buffersize is not None and not isinstance(buffersize, int):
            raise TypeError("buffersize must be an integer or None")
        if buffersize is not None and buffersize < 1:
            raise ValueError("buffersize must be None or > 0")
        end_time = None
        if timeout is not None:
            end_time = timeout + time.monotonic()
        zipped = zip(*iterables)
        if buffersize:
            fs = deque(self.submit(fn, *args) for args in islice(zipped, buffersize))
        else:
            fs = deque([self.submit(fn, *args) for args in zipped])
        return _results(self, fn, fs, zipped, end_time, buffersize)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _results(executor, fn, fs, zipped, end_time, buffersize):
    try:
        while fs:
            if buffersize and (args := next(zipped, None)):
                fs.append(executor.submit(fn, *args))
            if end_time is None:
                yield _result_or_cancel(fs.popleft())
            else:
                yield _result_or_cancel(fs.popleft(), end_time - time.monotonic())
    finally:
        for future in fs:
            future.cancel()


_results.__qualname__ = "Executor.map.<locals>.result_iterator"
_results.__name__ = "result_iterator"
