# The module `concurrent.futures`.

from concurrent.futures._base import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    InvalidStateError,
    TimeoutError,
    as_completed,
    wait,
)
from concurrent.futures.thread import ThreadPoolExecutor

__all__ = [
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "ALL_COMPLETED",
    "CancelledError",
    "TimeoutError",
    "InvalidStateError",
    "BrokenExecutor",
    "Future",
    "Executor",
    "wait",
    "as_completed",
    "ProcessPoolExecutor",
    "ThreadPoolExecutor",
    "InterpreterPoolExecutor",
]


class ProcessPoolExecutor(Executor):
    def __init__(self, *args, **keywords):
        raise NotImplementedError(
            "Heddle runs threads, not processes: use ThreadPoolExecutor, whose threads run in parallel here"
        )


class InterpreterPoolExecutor(Executor):
    def __init__(self, *args, **keywords):
        raise NotImplementedError(
            "Heddle has one interpreter: use ThreadPoolExecutor, whose threads run in parallel here"
        )
