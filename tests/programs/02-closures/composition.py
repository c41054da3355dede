# Functions that build functions.
def compose(*functions):
    def composed(x):
        for f in reversed(functions):
            x = f(x)
        return x
    return composed


def partial(f, *fixed, **options):
    def call(*rest, **more):
        return f(*fixed, *rest, **{**options, **more})
    return call


def curry(f, count):
    def collect(args):
        if len(args) >= count:
            return f(*args)
        return lambda *more: collect(args + more)
    return collect(())


print(compose(str, abs, lambda x: x - 10)(3))
print(compose()("same"))

power = lambda base, exponent, *, modulus=None: pow(base, exponent, modulus)
print(partial(power, 2)(10), partial(power, 2, modulus=7)(10), partial(power, modulus=7)(3, 4, modulus=5))
print(curry(lambda a, b, c: a + b + c, 3)(1)(2)(3), curry(lambda a, b, c: a + b + c, 3)(1, 2)(3))

adders = {n: (lambda k: lambda x: x + k)(n) for n in (1, 10, 100)}
print([adders[n](5) for n in adders])


def fix(f):
    return (lambda x: x(x))(lambda x: f(lambda *args: x(x)(*args)))


print(fix(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(6))
