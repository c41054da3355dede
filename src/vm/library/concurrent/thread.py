# The module `concurrent.futures.thread`.

import concurrent
import os
import queue
import threading
from concurrent.futures import _base
from itertools import count

_lock = threading.Lock()
_shutdown = False
# Pools whose threads were not joined yet.
_pools = []


def _python_exit():
    global _shutdown
    with _lock:
        _shutdown = True
        pools = list(_pools)
    for pool in pools:
        pool._work_queue.put(None)
    for pool in pools:
        for thread in list(pool._threads):
            thread.join()


threading._register_atexit(_python_exit)


def _worker(pool):
    if pool._initializer is not None:
        try:
            concurrent._call(pool._initializer, pool._initargs, {})
        except BaseException:
            _base._log("critical", "Exception in initializer:", exc_info=True)
            pool._initializer_failed()
            return
    work_queue = pool._work_queue
    while True:
        with _lock:
            # Who has come to the end of the work of a pool that is shut down lets the next one see that.
            ends = pool._expected == 0 and (pool._shutdown or _shutdown)
            if not ends:
                if pool._unclaimed > 0:
                    pool._unclaimed -= 1
                else:
                    pool._idle += 1
        if ends:
            work_queue.put(None)
            return
        task = work_queue.get()
        if task is None:
            continue
        with _lock:
            pool._expected -= 1
        future, fn, args, keywords = task
        if future.set_running_or_notify_cancel():
            try:
                result = concurrent._call(fn, args, keywords)
            except BaseException as exception:
                future.set_exception(exception)
            else:
                future.set_result(result)
                del result
        del task, future, fn, args, keywords


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class ThreadPoolExecutor(_base.Executor):
    BROKEN = BrokenThreadPool

    _counter = count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}"
        self._initializer = initializer
        self._initargs = initargs
        self._work_queue = queue.SimpleQueue()
        self._threads = set()
        # Threads begun; tasks that no worker took yet; those of them that no idle worker was counted for; idle workers.
        self._begun = 0
        self._expected = 0
        self._unclaimed = 0
        self._idle = 0
        self._broken = False
        self._shutdown = False

    def submit(self, fn, /, *args, **kwargs):
        future = _base.Future()
        number = None
        with _lock:
            if self._broken:
                raise self.BROKEN(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _shutdown:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            self._expected += 1
            if self._idle > 0:
                self._idle -= 1
            else:
                self._unclaimed += 1
                if self._begun < self._max_workers:
                    number = self._begun
                    self._begun += 1
                    if number == 0:
                        _pools.append(self)
        self._work_queue.put((future, fn, args, kwargs))
        if number is not None:
            name = f"{self._thread_name_prefix}_{number}"
            thread = threading.Thread(name=name, target=_worker, args=(self,))
            thread.start()
            with _lock:
                self._threads.add(thread)
        if self._broken:
            self._drain()
        return future

    def _initializer_failed(self):
        with _lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
        self._drain()

    def _drain(self):
        for future in self._take_all():
            future.set_exception(self.BROKEN(self._broken))

    def _take_all(self):
        while True:
            try:
                task = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if task is not None:
                with _lock:
                    self._expected -= 1
                yield task[0]

    def shutdown(self, wait=True, *, cancel_futures=False):
        with _lock:
            self._shutdown = True
        if cancel_futures:
            for future in self._take_all():
                future.cancel()
        self._work_queue.put(None)
        if wait:
            for thread in list(self._threads):
                thread.join()
            with _lock:
                if self in _pools:
                    _pools.remove(self)
