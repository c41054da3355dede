# The module `timeit`.

import time

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._namespace = {} if globals is None else globals
        self._setup = self._callable(setup, "setup")
        self._statement = self._callable(stmt, "stmt")

    def _callable(self, code, name):
        if callable(code):
            return code
        if not isinstance(code, str):
            raise ValueError(f"{name} is neither a string nor callable")
        if code.strip() == "pass":
            return None
        return lambda: exec(code, self._namespace)

    def timeit(self, number=default_number):
        if self._setup is not None:
            self._setup()
        statement = self._statement
        begin = self.timer()
        if statement is not None:
            for _ in range(number):
                statement()
        return self.timer() - begin

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        number = 1
        while True:
            for factor in (1, 2, 5):
                seconds = self.timeit(number * factor)
                if callback:
                    callback(number * factor, seconds)
                if seconds >= 0.2:
                    return number * factor, seconds
            number *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
