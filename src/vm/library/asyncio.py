# The module asyncio: one event loop, on the clock of `time`. What waits for the network is not here.

import contextvars
import time
from collections import deque

_loops = {}
FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"
TimeoutError = TimeoutError


class CancelledError(BaseException):
    pass


class InvalidStateError(Exception):
    pass


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class QueueShutDown(Exception):
    pass


class BrokenBarrierError(RuntimeError):
    pass


for _made in (CancelledError, InvalidStateError, BrokenBarrierError):
    _made.__module__ = "asyncio.exceptions"
for _made in (QueueEmpty, QueueFull, QueueShutDown):
    _made.__module__ = "asyncio.queues"


# ---- the loop ----

class Handle:
    def __init__(self, callback, args, context=None):
        # Without a context of its own it runs in that of the loop: no variable exists.
        if context is None and contextvars.in_use:
            context = contextvars.copy_context()
        self._callback, self._args, self._context, self._cancelled = callback, args, context, False

    def get_context(self):
        return contextvars.Context() if self._context is None else self._context

    def cancel(self):
        self._cancelled, self._callback, self._args = True, None, None

    def cancelled(self):
        return self._cancelled

    def _described(self):
        return _describe(self._callback)

    def _info(self):
        told = [type(self).__name__] + ["cancelled"] * self._cancelled
        return told if self._callback is None else [*told, self._described()]

    def __repr__(self):
        return f"<{' '.join(self._info())}>"


class TimerHandle(Handle):
    def __init__(self, when, callback, args, context=None):
        Handle.__init__(self, callback, args, context)
        self._when = when

    def when(self):
        return self._when

    def _info(self):
        told = Handle._info(self)
        told.insert(2 if self._cancelled else 1, f"when={self._when}")
        return told

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented


def _describe(function, suffix=""):
    # As asyncio tells of a callback: its name, and where it is.
    while hasattr(function, "keywords") and hasattr(function, "func"):
        function, suffix = function.func, suffix + "()"
    name = getattr(function, "__qualname__", None) or getattr(function, "__name__", None) or repr(function)
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    code = getattr(function, "__code__", None) if not hasattr(function, "__self__") else None
    return f"{name}(){suffix}" if code is None else f"{name}(){suffix} at {code.co_filename}:{code.co_firstlineno}"


def _describe_callbacks(callbacks):
    told = [_describe(callback) for callback, _ in callbacks]
    if len(told) > 2:
        told[1:-1] = [f"<{len(told) - 2} more>"]
    return f"cb=[{', '.join(told)}]"


def _describe_coroutine(coro):
    # As asyncio tells of what a task runs.
    if not hasattr(coro, "cr_code") and not hasattr(coro, "gi_code"):
        return f"{type(coro).__qualname__}() running" if getattr(coro, "cr_running", False) else f"{type(coro).__qualname__}()"
    is_coroutine = hasattr(coro, "cr_code")
    code = coro.cr_code if is_coroutine else coro.gi_code
    frame = coro.cr_frame if is_coroutine else coro.gi_frame
    if frame is None:
        return f"{coro.__qualname__}() done, defined at {code.co_filename}:{code.co_firstlineno}"
    return f"{coro.__qualname__}() running at {code.co_filename}:{frame.f_lineno}"


def _short_repr(value):
    import reprlib
    return reprlib.repr(value)


class _Loop:
    def __init__(self):
        self._ready, self._timers = deque(), []
        self._running = self._stopping = self._closed = False
        self._debug, self._tasks, self._count = False, [], 0
        self._current = self._handler = self._factory = None
        # Futures that got an exception.
        self._lost = []
        # Made when the first thread is to wake the loop.
        self._wake, self._threads = None, 0

    def time(self):
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        handle = self.call_soon(callback, *args, context=context)
        if self._wake is not None:
            self._wake.set()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        handle = TimerHandle(when, callback, args, context)
        low, high = 0, len(self._timers)
        # The next comes last.
        while low < high:
            middle = (low + high) // 2
            if self._timers[middle]._when <= when:
                high = middle
            else:
                low = middle + 1
        self._timers.insert(low, handle)
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, eager_start=None):
        self._check_closed()
        if self._factory is not None:
            given = {} if context is None else {"context": context}
            return self._factory(self, coro, name=name, **given)
        return Task(coro, loop=self, name=name, context=context)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._factory = factory

    def get_task_factory(self):
        return self._factory

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def run_forever(self):
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _loops.get(_thread()) is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        self._check_closed()
        self._running, _loops[_thread()] = True, self
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = self._running = False
            _loops[_thread()] = None

    def _run_once(self):
        timers = self._timers
        while timers and timers[-1]._cancelled:
            timers.pop()
        if not self._ready and not self._stopping:
            delay = max(0, timers[-1]._when - self.time()) if timers else None
            if delay:
                # As CPython's selector: a whole number of milliseconds, so that what is due about then goes together.
                delay = -(-delay * 1000 // 1) / 1000
            if self._threads:
                self._wake.wait(delay)
                self._wake.clear()
            elif delay is not None:
                time.sleep(delay)
            else:
                self._wake = _event()
                self._wake.wait()
        end = self.time() + 1e-9
        while timers and timers[-1]._when < end:
            handle = timers.pop()
            if not handle._cancelled:
                self._ready.append(handle)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                self._call(handle)

    def _call(self, handle):
        try:
            if handle._context is None:
                handle._callback(*handle._args)
            else:
                handle._context.run(handle._callback, *handle._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            message = f"Exception in callback {handle._described()}"
            self.call_exception_handler({"message": message, "exception": error, "handle": handle})

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def call_exception_handler(self, context):
        if self._handler is None:
            self.default_exception_handler(context)
        else:
            self._handler(self, context)

    def default_exception_handler(self, context):
        import sys
        import traceback
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [f"{key}: {context[key]!r}" for key in sorted(context) if key not in ("message", "exception")]
        print("\n".join(lines), file=sys.stderr)
        error = context.get("exception")
        if error is not None:
            traceback.print_exception(error)

    def _report_lost(self):
        # CPython says it when the future is freed; here that is known when the loop is closed.
        lost, self._lost = self._lost, []
        for future in lost:
            if future._unseen:
                kind = type(future).__name__
                message = f"{kind} exception was never retrieved"
                self.call_exception_handler({"message": message, "exception": future._exception, "future": future})

    def run_until_complete(self, future):
        self._check_closed()
        fresh = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        self._stopping = True

    def close(self):
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._report_lost()
        self._ready.clear()
        self._timers.clear()

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def run_in_executor(self, executor, func, *args):
        if executor is not None:
            return wrap_future(executor.submit(func, *args), loop=self)
        future = self.create_future()
        if self._wake is None:
            self._wake = _event()
        self._threads += 1

        def finish(result, error):
            self._threads -= 1
            if not future.done():
                future.set_result(result) if error is None else future.set_exception(error)

        def work():
            try:
                result, error = func(*args), None
            except BaseException as raised:
                result, error = None, raised
            self.call_soon_threadsafe(finish, result, error)

        import threading
        self._count += 1
        threading.Thread(target=work, name=f"asyncio_{self._count - 1}", daemon=True).start()
        return future

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass

    def __repr__(self):
        return f"<{type(self).__name__} running={self._running} closed={self._closed} debug={self._debug}>"


def _run_until_complete_cb(future):
    future._loop.stop()


# CPython's loop on Linux has this name.
_Loop.__name__ = _Loop.__qualname__ = "_UnixSelectorEventLoop"
AbstractEventLoop = BaseEventLoop = SelectorEventLoop = EventLoop = _Loop


def _event():
    import threading
    return threading.Event()


def _thread():
    import threading
    return threading.get_ident()


def new_event_loop():
    return _Loop()


def get_running_loop():
    loop = _loops.get(_thread())
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def _get_running_loop():
    return _loops.get(_thread())


_set_loops = {}


def set_event_loop(loop):
    _set_loops[_thread()] = loop


def get_event_loop():
    loop = _loops.get(_thread()) or _set_loops.get(_thread())
    if loop is None:
        import threading
        raise RuntimeError(f"There is no current event loop in thread {threading.current_thread().name!r}.")
    return loop


# ---- futures and tasks ----

class Future:
    _asyncio_future_blocking = _unseen = _is_told = False
    _cancel_message = None

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state, self._result, self._exception, self._callbacks = "PENDING", None, None, []

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != "PENDING"

    def cancelled(self):
        return self._state == "CANCELLED"

    def cancel(self, msg=None):
        if self._state != "PENDING":
            return False
        self._state, self._cancel_message = "CANCELLED", msg
        self._schedule()
        return True

    def _schedule(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def _cancelled_error(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def result(self):
        if self._state == "CANCELLED":
            raise self._cancelled_error()
        if self._state == "PENDING":
            raise InvalidStateError("Result is not ready." if type(self) is not Task else "Result is not set.")
        self._unseen = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._traceback)
        return self._result

    def exception(self):
        if self._state == "CANCELLED":
            raise self._cancelled_error()
        if self._state == "PENDING":
            raise InvalidStateError("Exception is not set.")
        self._unseen = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != "PENDING":
            self._loop.call_soon(fn, self, context=context)
        else:
            if context is None and contextvars.in_use:
                context = contextvars.copy_context()
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn):
        kept = [entry for entry in self._callbacks if entry[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def set_result(self, result):
        if self._state != "PENDING":
            raise InvalidStateError("invalid state" if self._state == "PENDING" else f"{self._state}: {self!r}")
        self._state, self._result = "FINISHED", result
        self._schedule()

    def set_exception(self, exception):
        if self._state != "PENDING":
            raise InvalidStateError(f"{self._state}: {self!r}")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            error = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            error.__cause__ = error.__context__ = exception
            exception = error
        self._state, self._exception, self._traceback = "FINISHED", exception, exception.__traceback__
        self._unseen = True
        self._loop._lost.append(self)
        self._schedule()

    def __await__(self):
        if self._state == "PENDING":
            self._asyncio_future_blocking = True
            yield self
        if self._state == "PENDING":
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def _info(self):
        told = [self._state.lower()]
        if self._state == "FINISHED":
            failed = self._exception is not None
            told.append(f"exception={self._exception!r}" if failed else f"result={_short_repr(self._result)}")
        if self._callbacks:
            told.append(_describe_callbacks(self._callbacks))
        return told

    def __repr__(self):
        if self._is_told:
            return "..."
        self._is_told = True
        try:
            return f"<{type(self).__name__} {' '.join(self._info())}>"
        finally:
            self._is_told = False


_task_count = 0


class Task(Future):
    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _task_count
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _task_count += 1
            name = f"Task-{_task_count}"
        self._name = str(name)
        self._coro, self._waiter, self._must_cancel, self._requests = coro, None, False, 0
        if context is None and contextvars.in_use:
            context = contextvars.copy_context()
        self._context = context
        self._loop.call_soon(self._step, context=context)
        self._loop._tasks.append(self)

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

    def get_context(self):
        if self._context is None:
            self._context = contextvars.copy_context()
        return self._context

    def get_stack(self, *, limit=None):
        frame = getattr(self._coro, "cr_frame", None) or getattr(self._coro, "gi_frame", None)
        frames = [] if frame is None else [frame]
        if frame is None and self._exception is not None:
            entry = self._exception.__traceback__
            while entry is not None:
                frames.append(entry.tb_frame)
                entry = entry.tb_next
        return frames if limit is None else frames[:limit]

    def print_stack(self, *, limit=None, file=None):
        import sys
        import traceback
        file = sys.stderr if file is None else file
        frames, error = self.get_stack(limit=limit), self._exception
        if not frames:
            print(f"No stack for {self!r}", file=file)
        else:
            print(f"{'Stack' if error is None else 'Traceback'} for {self!r} (most recent call last):", file=file)
        for frame in frames:
            print(traceback._frame_text(frame.f_code, frame.f_lineno), end="", file=file)
        if error is not None:
            print("".join(traceback.format_exception_only(error)), end="", file=file)

    def cancel(self, msg=None):
        if self.done():
            return False
        self._requests += 1
        if self._waiter is not None and self._waiter.cancel(msg=msg):
            return True
        self._must_cancel, self._cancel_message = True, msg
        return True

    def cancelling(self):
        return self._requests

    def uncancel(self):
        if self._requests > 0:
            self._requests -= 1
            if self._requests == 0:
                self._must_cancel = False
        return self._requests

    def _step(self, error=None):
        if self.done():
            raise InvalidStateError(f"__step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._cancelled_error()
            self._must_cancel = False
        self._waiter = None
        self._loop._current = self
        try:
            result = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as end:
            if self._must_cancel:
                self._must_cancel = False
                self._over(lambda: Future.cancel(self, msg=self._cancel_message))
            else:
                self._over(lambda: self.set_result(end.value))
        except CancelledError as gone:
            self._over(lambda: Future.cancel(self, gone.args[0] if gone.args else None))
        except (KeyboardInterrupt, SystemExit) as raised:
            self._over(lambda: self.set_exception(raised))
            raise
        except BaseException as raised:
            self._over(lambda: self.set_exception(raised))
        else:
            self._suspend(result)
        finally:
            self._loop._current = None

    def _over(self, finish):
        self._loop._tasks.remove(self)
        finish()

    def _suspend(self, result):
        if getattr(result, "_asyncio_future_blocking", False):
            if result is self:
                return self._fail(f"Task cannot await on itself: {self!r}")
            if result._loop is not self._loop:
                return self._fail(f"Task {self!r} got Future {result!r} attached to a different loop")
            result._asyncio_future_blocking = False
            result.add_done_callback(self._wakeup, context=self._context)
            self._waiter = result
            if self._must_cancel and result.cancel(msg=self._cancel_message):
                self._must_cancel = False
        elif result is None:
            self._loop.call_soon(self._step, context=self._context)
        else:
            self._fail(f"Task got bad yield: {result!r}")

    def _fail(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)

    def _wakeup(self, future):
        error = None
        try:
            future.result()
        except BaseException as raised:
            error = raised
        # Outside of the handler: what the coroutine handles is its own.
        self._step(error)

    def _info(self):
        told = Future._info(self)
        if self._requests and self._state == "PENDING":
            told[0] = "cancelling"
        told[1:1] = [f"name={self._name!r}", f"coro=<{_describe_coroutine(self._coro)}>"]
        if self._waiter is not None and self._state == "PENDING":
            told.insert(3, f"wait_for={self._waiter!r}")
        return told


Task._step.__qualname__, Task._wakeup.__qualname__ = "TaskStepMethWrapper", "Task.task_wakeup"


def isfuture(obj):
    return isinstance(obj, Future)


def iscoroutine(obj):
    return type(obj) is _coroutine_type or hasattr(obj, "cr_await")


def _is_awaitable(obj):
    # Whether a generator is one of types.coroutine, its await will say.
    return hasattr(obj, "__await__") or hasattr(obj, "gi_code")


def iscoroutinefunction(func):
    code = getattr(func, "__code__", None)
    return code is not None and code.co_flags & 0x80 != 0


async def _nothing():
    pass


_made = _nothing()
_coroutine_type = type(_made)
_made.close()


def current_task(loop=None):
    return (get_running_loop() if loop is None else loop)._current


def all_tasks(loop=None):
    return set((get_running_loop() if loop is None else loop)._tasks)


def create_task(coro, *, name=None, context=None, eager_start=None):
    return get_running_loop().create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not _is_awaitable(coro_or_future):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _wrap(coro_or_future)
    return (get_event_loop() if loop is None else loop).create_task(coro_or_future)


async def _wrap(awaitable):
    return await awaitable


def wrap_future(future, *, loop=None):
    # A future of concurrent.futures.
    if isfuture(future):
        return future
    loop = get_event_loop() if loop is None else loop
    made = loop.create_future()
    if loop._wake is None:
        loop._wake = _event()
    loop._threads += 1

    def copy():
        loop._threads -= 1
        if made.done():
            return
        if future.cancelled():
            made.cancel()
        elif future.exception() is not None:
            made.set_exception(future.exception())
        else:
            made.set_result(future.result())

    future.add_done_callback(lambda done: loop.call_soon_threadsafe(copy))
    return made


async def to_thread(func, /, *args, **kwargs):
    context = contextvars.copy_context()
    return await get_running_loop().run_in_executor(None, lambda: context.run(func, *args, **kwargs))


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._factory, self._loop, self._context = loop_factory or new_event_loop, None, None

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, kind, error, trace):
        self.close()

    def get_loop(self):
        if self._loop is None:
            self._loop = self._factory()
            self._context = contextvars.copy_context()
            set_event_loop(self._loop)
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            if not _is_awaitable(coro):
                raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
            coro = _wrap(coro)
        if _get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        loop = self.get_loop()
        return loop.run_until_complete(loop.create_task(coro, context=self._context if context is None else context))

    def close(self):
        loop = self._loop
        if loop is None:
            return
        left = list(loop._tasks)
        for task in left:
            task.cancel()
        if left:
            loop.run_until_complete(gather(*left, return_exceptions=True, _loop=loop))
        loop.close()
        set_event_loop(None)
        self._loop = None


def run(main, *, debug=None, loop_factory=None):
    if _get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(loop_factory=loop_factory) as runner:
        return runner.run(main)


class _Pass:
    def __await__(self):
        yield


def _set_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


async def sleep(delay, result=None):
    if delay <= 0:
        await _Pass()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_unless_cancelled, future, result)
    try:
        return await future
    finally:
        handle.cancel()


# ---- several at once ----

class _GatheringFuture(Future):
    def __init__(self, children, loop):
        super().__init__(loop=loop)
        self._children, self._requested = children, False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                cancelled = True
        if cancelled:
            self._requested = True
        return cancelled


def gather(*coros_or_futures, return_exceptions=False, _loop=None):
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = _loop or _get_running_loop()
    known, children = {}, []
    finished = 0
    outer = None

    def _done_callback(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._cancelled_error())
                return
            if future.exception() is not None:
                outer.set_exception(future.exception())
                return
        if finished < len(known):
            return
        results = []
        for child in children:
            if child.cancelled():
                results.append(CancelledError("" if child._cancel_message is None else child._cancel_message))
            else:
                results.append(child.exception() if child.exception() is not None else child.result())
        if outer._requested:
            outer.set_exception(future._cancelled_error() if future.cancelled() else CancelledError())
        else:
            outer.set_result(results)

    for given in coros_or_futures:
        if id(given) not in known:
            child = ensure_future(given, loop=loop)
            loop = loop or child._loop
            known[id(given)] = child
            child.add_done_callback(_done_callback)
        children.append(known[id(given)])
    outer = _GatheringFuture(children, loop)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    fs = set(fs)
    if any([iscoroutine(future) for future in fs]):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    await _wait(fs, timeout, return_when)
    done = {future for future in fs if future.done()}
    return done, fs - done


async def _wait(fs, timeout, return_when):
    def over():
        left = [future for future in fs if not future.done()]
        first = return_when == FIRST_COMPLETED and len(left) < len(fs)
        failed = return_when == FIRST_EXCEPTION and any(
            [future.done() and not future.cancelled() and future.exception() is not None for future in fs]
        )
        return not left or first or failed

    if over():
        return
    loop = get_running_loop()
    waiter = loop.create_future()
    handle = None if timeout is None else loop.call_later(timeout, _set_unless_done, waiter)

    def _on_completion(future):
        if over():
            _set_unless_done(waiter)

    for future in fs:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for future in fs:
            future.remove_done_callback(_on_completion)


def _set_unless_done(waiter):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    if fut is not None and not isfuture(fut) and not iscoroutine(fut):
        fut = ensure_future(fut)
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            await fut
        except CancelledError as error:
            raise TimeoutError from error
        raise TimeoutError
    async with Timeout(None if timeout is None else get_running_loop().time() + timeout):
        return await fut


class as_completed:
    def __init__(self, fs, *, timeout=None):
        loop = get_event_loop()
        self._futures = {ensure_future(future, loop=loop) for future in fs}
        self._left, self._done, self._loop = len(self._futures), Queue(), loop
        for future in list(self._futures):
            future.add_done_callback(self._done.put_nowait)
        self._handle = None if timeout is None else loop.call_later(timeout, self._expire)

    def _expire(self):
        for _ in range(self._left):
            self._done.put_nowait(None)

    def __iter__(self):
        while self._left:
            self._left -= 1
            yield self._next(True)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next(False)

    async def _next(self, unwrap):
        future = await self._done.get()
        if future is None:
            raise TimeoutError
        return future.result() if unwrap else future


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def run_coroutine_threadsafe(coro, loop):
    from concurrent.futures import Future as Outer
    outer = Outer()

    def begin():
        task = ensure_future(coro, loop=loop)

        def done(task):
            if task.cancelled():
                outer.cancel()
            elif task.exception() is not None:
                outer.set_exception(task.exception())
            else:
                outer.set_result(task.result())

        task.add_done_callback(done)

    loop.call_soon_threadsafe(begin)
    return outer


class Timeout:
    def __init__(self, when):
        self._when, self._state, self._handle, self._task = when, "created", None, None

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        self._handle = None
        if when is not None:
            loop = get_running_loop()
            if when <= loop.time():
                self._handle = loop.call_soon(self._expire)
            else:
                self._handle = loop.call_at(when, self._expire)

    def expired(self):
        return self._state in ("expiring", "expired")

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state, self._task, self._before = "active", task, task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, trace):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._before and kind is not None and issubclass(kind, CancelledError):
                raise TimeoutError from error
        elif self._state == "active":
            self._state = "finished"
        return None

    def _expire(self):
        self._task.cancel()
        self._state, self._handle = "expiring", None

    def __repr__(self):
        when = "" if self._state != "active" else f" when={self._when if self._when is None else round(self._when, 3)}"
        return f"<Timeout [{self._state}]{when}>"


def timeout(delay):
    return Timeout(get_running_loop().time() + delay if delay is not None else None)


def timeout_at(when):
    return Timeout(when)


class TaskGroup:
    def __init__(self):
        self._entered = self._exiting = self._aborting = self._parent_cancel = False
        self._tasks, self._errors, self._base_error, self._waiter = [], [], None, None

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._entered, self._loop, self._parent = True, get_running_loop(), current_task()
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        return self

    async def __aexit__(self, kind, error, trace):
        self._exiting = True
        if error is not None and self._is_base_error(error) and self._base_error is None:
            self._base_error = error
        cancelled = error if kind is not None and issubclass(kind, CancelledError) else None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._waiter is None:
                self._waiter = self._loop.create_future()
            try:
                await self._waiter
            except CancelledError as gone:
                if not self._aborting:
                    cancelled = gone
                    self._abort()
            self._waiter = None
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel and self._parent.uncancel() == 0:
            cancelled = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if kind is not None and not issubclass(kind, CancelledError):
            self._errors.append(error)
        if self._errors:
            if self._parent.cancelling():
                self._parent.uncancel()
                self._parent.cancel()
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None

    def create_task(self, coro, *, name=None, context=None, eager_start=None):
        problem = None
        if not self._entered:
            problem = "has not been entered"
        elif self._exiting and not self._tasks:
            problem = "is finished"
        elif self._aborting:
            problem = "is shutting down"
        if problem:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {problem}")
        task = self._loop.create_task(coro, name=name, context=context)
        self._tasks.append(task)
        task.add_done_callback(self._on_task_done)
        return task

    def _is_base_error(self, error):
        return isinstance(error, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.remove(task)
        if self._waiter is not None and not self._tasks and not self._waiter.done():
            self._waiter.set_result(True)
        if task.cancelled() or task.exception() is None:
            return
        error = task.exception()
        self._errors.append(error)
        if self._is_base_error(error) and self._base_error is None:
            self._base_error = error
        if self._parent.done():
            return
        if not self._aborting and not self._parent_cancel:
            self._abort()
            self._parent_cancel = True
            self._parent.cancel()

    def __repr__(self):
        parts = [f" tasks={len(self._tasks)}"] if self._tasks else []
        parts += [f" errors={len(self._errors)}"] if self._errors else []
        state = " cancelling" if self._aborting else " entered" if self._entered else ""
        return f"<TaskGroup{''.join(parts)}{state}>"


# ---- synchronisation ----

class _Waits:
    # Who waits, in order; each a future.
    def __init__(self):
        self._waiters = deque()

    async def _wait_turn(self):
        future = get_running_loop().create_future()
        self._waiters.append(future)
        try:
            await future
        finally:
            self._waiters.remove(future)

    def _wake_first(self):
        for future in self._waiters:
            if not future.done():
                future.set_result(True)
                return

    def _told(self, state):
        waiters = f", waiters:{len(self._waiters)}" if self._waiters else ""
        return f"<{object.__repr__(self)[1:-1]} [{state}{waiters}]>"

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, error, trace):
        self.release()


class Lock(_Waits):
    def __init__(self):
        super().__init__()
        # Who has it, for the report of a deadlock.
        self._locked, self._holder = False, None

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all([waiter.cancelled() for waiter in self._waiters]):
            return self._take()
        try:
            await self._wait_turn()
        except CancelledError:
            if not self._locked:
                self._wake_first()
            raise
        return self._take()

    def _take(self):
        loop = _get_running_loop()
        self._locked, self._holder = True, loop and loop._current
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked, self._holder = False, None
        self._wake_first()

    def __repr__(self):
        return self._told("locked" if self._locked else "unlocked")


class Event(_Waits):
    def __init__(self):
        super().__init__()
        self._value = False

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for future in self._waiters:
                if not future.done():
                    future.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if not self._value:
            await self._wait_turn()
        return True

    def __repr__(self):
        return self._told("set" if self._value else "unset")


class Condition(_Waits):
    def __init__(self, lock=None):
        super().__init__()
        self._lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = self._lock.locked, self._lock.acquire, self._lock.release

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            await self._wait_turn()
            return True
        finally:
            gone = None
            while True:
                try:
                    await self.acquire()
                    break
                except CancelledError as error:
                    gone = error
            if gone is not None:
                raise gone

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        for future in self._waiters:
            if n <= 0:
                break
            if not future.done():
                n -= 1
                future.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))

    def __repr__(self):
        return self._told("locked" if self.locked() else "unlocked")


class Semaphore(_Waits):
    def __init__(self, value=1):
        super().__init__()
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value

    def locked(self):
        return self._value == 0 or any([not waiter.cancelled() for waiter in self._waiters])

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        future = get_running_loop().create_future()
        self._waiters.append(future)
        try:
            try:
                await future
            finally:
                self._waiters.remove(future)
        except CancelledError:
            if future.done() and not future.cancelled():
                self._value += 1
            raise
        finally:
            while self._value > 0 and self._wake_next():
                pass
        return True

    def release(self):
        self._value += 1
        self._wake_next()

    def _wake_next(self):
        for future in self._waiters:
            if not future.done():
                self._value -= 1
                future.set_result(True)
                return True
        return False

    def __repr__(self):
        return self._told("locked" if self.locked() else f"unlocked, value:{self._value}")


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Barrier:
    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._condition, self._parties, self._state, self._count = Condition(), parties, "filling", 0

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        return self._state == "broken"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *rest):
        pass

    async def wait(self):
        async with self._condition:
            await self._condition.wait_for(lambda: self._state not in ("draining", "resetting"))
            if self._state == "broken":
                raise BrokenBarrierError("Barrier aborted")
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._state = "draining"
                    self._condition.notify_all()
                else:
                    await self._condition.wait_for(lambda: self._state != "filling")
                    if self._state in ("broken", "resetting"):
                        raise BrokenBarrierError("Abort or reset of barrier")
                return index
            finally:
                self._count -= 1
                if self._count == 0:
                    if self._state in ("resetting", "draining"):
                        self._state = "filling"
                    self._condition.notify_all()

    def __repr__(self):
        waiters = "" if self.broken else f", waiters:{self.n_waiting}/{self._parties}"
        return f"<{object.__repr__(self)[1:-1]} [{self._state}{waiters}]>"

    async def reset(self):
        async with self._condition:
            self._state = "resetting" if self._count > 0 else "filling"
            self._condition.notify_all()

    async def abort(self):
        async with self._condition:
            self._state = "broken"
            self._condition.notify_all()


# ---- queues ----

class Queue:
    def __init__(self, maxsize=0):
        self._maxsize, self._getters, self._putters = maxsize, deque(), deque()
        self._unfinished, self._finished, self._shut = 0, Event(), False
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def _info(self):
        told = f"maxsize={self._maxsize!r}"
        if self._queue:
            told += f" _queue={list(self._queue)!r}"
        for name, waiting in (("_getters", self._getters), ("_putters", self._putters)):
            if waiting:
                told += f" {name}[{len(waiting)}]"
        return f"{told} tasks={self._unfinished}" if self._unfinished else told

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._info()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._info()}>"

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return 0 < self._maxsize <= len(self._queue)

    def _wake(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    async def _wait(self, waiters, ready):
        waiter = get_running_loop().create_future()
        waiters.append(waiter)
        try:
            await waiter
        except BaseException:
            waiter.cancel()
            if waiter in waiters:
                waiters.remove(waiter)
            if ready() and not waiter.cancelled():
                self._wake(waiters)
            raise

    async def put(self, item):
        while self.full():
            if self._shut:
                raise QueueShutDown
            await self._wait(self._putters, lambda: not self.full())
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self._shut:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._wake(self._getters)

    async def get(self):
        while self.empty():
            if self._shut:
                raise QueueShutDown
            await self._wait(self._getters, lambda: not self.empty())
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            if self._shut:
                raise QueueShutDown
            raise QueueEmpty
        item = self._get()
        self._wake(self._putters)
        return item

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        self._shut = True
        if immediate:
            while self._queue:
                self._get()
                if self._unfinished > 0:
                    self._unfinished -= 1
            if self._unfinished == 0:
                self._finished.set()
        for waiters in (self._getters, self._putters):
            while waiters:
                self._wake(waiters)


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        import heapq
        heapq.heappush(self._queue, item)

    def _get(self):
        import heapq
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()


# ---- what needs a network, for those who only name it ----

class BaseProtocol:
    def connection_made(self, transport):
        pass

    def connection_lost(self, exc):
        pass

    def pause_writing(self):
        pass

    def resume_writing(self):
        pass


class Protocol(BaseProtocol):
    def data_received(self, data):
        pass

    def eof_received(self):
        pass


class DatagramProtocol(BaseProtocol):
    def datagram_received(self, data, addr):
        pass

    def error_received(self, exc):
        pass


class BaseTransport:
    def __init__(self, *args, **keywords):
        raise OSError("there is no network here: asyncio.sleep() can stand for waiting")


class Transport(BaseTransport):
    pass


class StreamReader(BaseTransport):
    pass


class StreamWriter(BaseTransport):
    pass


async def open_connection(*args, **keywords):
    BaseTransport()


start_server = create_subprocess_exec = create_subprocess_shell = open_connection


class StreamReaderProtocol(BaseTransport):
    pass


class Server(BaseTransport):
    pass


class ReadTransport(BaseTransport):
    pass


class WriteTransport(BaseTransport):
    pass


class DatagramTransport(BaseTransport):
    pass


class SubprocessTransport(BaseTransport):
    pass


open_unix_connection = start_unix_server = open_connection
IncompleteReadError = type("IncompleteReadError", (EOFError,), {"__module__": "asyncio.exceptions"})
LimitOverrunError = type("LimitOverrunError", (Exception,), {"__module__": "asyncio.exceptions"})
SendfileNotAvailableError = type("SendfileNotAvailableError", (RuntimeError,), {"__module__": "asyncio.exceptions"})


# ---- the modules that CPython's package is made of ----

# Policies are deprecated, and there is only one kind of loop.
def _set_event_loop_policy(policy):
    pass


class _Part:
    def __init__(self, name, *made, **named):
        self.__name__ = "asyncio." + name
        named.update([(part.__name__, part) for part in made])
        for given, part in named.items():
            setattr(self, given, part)
            if isinstance(part, type) and part.__module__ == "asyncio":
                part.__module__ = "_asyncio" if part in (Task, Future) else self.__name__

    def __repr__(self):
        return f"<module {self.__name__!r}>"


exceptions = _Part(
    "exceptions", CancelledError, InvalidStateError, TimeoutError, BrokenBarrierError, QueueEmpty, QueueFull, IncompleteReadError,
    LimitOverrunError, SendfileNotAvailableError,
)
unix_events = _Part("unix_events", _Loop, SelectorEventLoop=SelectorEventLoop, EventLoop=EventLoop)
events = _Part(
    "events", _set_event_loop_policy, Handle, TimerHandle, new_event_loop, get_event_loop, set_event_loop, get_running_loop, _get_running_loop,
    AbstractEventLoop=AbstractEventLoop,
)
base_events = _Part("base_events", Server, _run_until_complete_cb, BaseEventLoop=BaseEventLoop)
coroutines = _Part("coroutines", iscoroutine, iscoroutinefunction)
futures = _Part("futures", Future, isfuture, wrap_future)
tasks = _Part(
    "tasks", Task, wait, wait_for, as_completed, sleep, gather, shield, ensure_future, run_coroutine_threadsafe, current_task,
    all_tasks, create_task, FIRST_COMPLETED=FIRST_COMPLETED, FIRST_EXCEPTION=FIRST_EXCEPTION, ALL_COMPLETED=ALL_COMPLETED,
)
locks = _Part("locks", Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier)
queues = _Part("queues", Queue, PriorityQueue, LifoQueue, QueueEmpty, QueueFull, QueueShutDown)
runners = _Part("runners", Runner, run)
taskgroups = _Part("taskgroups", TaskGroup)
timeouts = _Part("timeouts", Timeout, timeout, timeout_at)
threads = _Part("threads", to_thread)
protocols = _Part("protocols", BaseProtocol, Protocol, DatagramProtocol)
transports = _Part(
    "transports", BaseTransport, Transport, ReadTransport, WriteTransport, DatagramTransport, SubprocessTransport,
)
streams = _Part("streams", StreamReader, StreamWriter, StreamReaderProtocol, open_connection, start_server=start_server)
subprocess = _Part(
    "subprocess", create_subprocess_exec=create_subprocess_exec, create_subprocess_shell=create_subprocess_shell,
)
