# The module `queue`. The queues are the machine's, until a program looks into them.

import threading
from time import monotonic as _time


class Empty(Exception):
    pass


# In CPython it comes from the part in C.
Empty.__module__ = "_queue"


class Full(Exception):
    pass


class ShutDown(Exception):
    pass


def _deque():
    from collections import deque
    return deque()


class _Open:
    # A queue made of the parts that CPython's has. Its methods also serve queues that override the four below.
    def __init__(self, maxsize):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError("task_done() called too many times")
            if unfinished == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                end = None
                if block and timeout is not None:
                    if timeout < 0:
                        raise ValueError("'timeout' must be a non-negative number")
                    end = _time() + timeout
                while self._qsize() >= self.maxsize:
                    rest = None
                    if end is not None:
                        rest = end - _time()
                    if not block or rest is not None and rest <= 0:
                        raise Full
                    self.not_full.wait(rest)
                    if self.is_shutdown:
                        raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            end = None
            if block and timeout is not None:
                if timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                end = _time() + timeout
            while not self._qsize():
                if self.is_shutdown:
                    raise ShutDown
                rest = None
                if end is not None:
                    rest = end - _time()
                if not block or rest is not None and rest <= 0:
                    raise Empty
                self.not_empty.wait(rest)
            item = self._get()
            self.not_full.notify()
            return item

    def shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()


class _Fifo:
    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class _Lifo(_Fifo):
    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class _Priority(_Lifo):
    def _put(self, item):
        from heapq import heappush
        heappush(self.queue, item)

    def _get(self):
        from heapq import heappop
        return heappop(self.queue)


class _OpenFifo(_Open, _Fifo):
    pass


class _OpenLifo(_Open, _Lifo):
    pass


class _OpenPriority(_Open, _Priority):
    pass


def _opened(order, maxsize, items, unfinished, shut):
    made = (_OpenFifo, _OpenLifo, _OpenPriority)[order](maxsize)
    made.queue.extend(items)
    made.unfinished_tasks = unfinished
    made.is_shutdown = shut
    return made


class LifoQueue(Queue):
    def __init__(self, maxsize=0):
        Queue.__init__(self, maxsize)
        _order_queue(self, 1)

    _init = _Lifo._init
    _get = _Lifo._get


class PriorityQueue(Queue):
    def __init__(self, maxsize=0):
        Queue.__init__(self, maxsize)
        _order_queue(self, 2)

    _init = _Priority._init
    _put = _Priority._put
    _get = _Priority._get


_hooks = ("_init", "_qsize", "_put", "_get")
_parts = ("queue", "mutex", "not_empty", "not_full", "all_tasks_done", "maxsize", "unfinished_tasks", "is_shutdown")


def _init_subclass(cls):
    if any(name in cls.__dict__ for name in _hooks):
        cls._is_open = True
        for name in _parts:
            # In the way of what the built-in type has under this name.
            if name not in cls.__dict__:
                setattr(cls, name, None)


def _init_queue(self, maxsize=0):
    if getattr(type(self), "_is_open", False):
        _adopt_queue(self)
        _Open.__init__(self, maxsize)
    else:
        _reset_queue(self, maxsize)


_init_queue.__name__ = "__init__"
_init_queue.__qualname__ = "Queue.__init__"
for _name in _hooks:
    _extend_queue(_name, getattr(_Fifo, _name))
_extend_queue("__init__", _init_queue)
_extend_queue("__init_subclass__", classmethod(_init_subclass))
