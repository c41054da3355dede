# __call__, bound methods as values, and methods added later.
class Multiplier:
    def __init__(self, factor):
        self.factor = factor
        self.calls = 0

    def __call__(self, x, *, times=1):
        self.calls += 1
        return x * self.factor * times


double = Multiplier(2)
print(double(5), double(5, times=3), list(map(double, [1, 2, 3])), double.calls)
print(callable(double), callable(3))


class Button:
    def __init__(self):
        self.handlers = []

    def on_click(self, handler):
        self.handlers.append(handler)
        return handler

    def click(self, *args):
        return [h(*args) for h in self.handlers]


class Log:
    def __init__(self):
        self.lines = []

    def write(self, x):
        self.lines.append(x)
        return len(self.lines)


button, log = Button(), Log()
button.on_click(log.write)
button.on_click(double)
print(button.click(7), button.click(8), log.lines)


def shout(self):
    return f"{self.factor}!"


Multiplier.shout = shout
double.own = lambda: "no self"
print(double.shout(), double.own())
try:
    double.factor()
except TypeError as e:
    print(e)
try:
    Log()()
except TypeError as e:
    print(e)
print(Log.write(log, "unbound"), double.shout == double.shout, double.shout is double.shout)
