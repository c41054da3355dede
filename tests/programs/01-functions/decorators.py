# Decorators with and without arguments, stacked, and on a class.
def traced(f):
    def wrapper(*args, **kwargs):
        print(f"-> {f.__name__}{args}")
        result = f(*args, **kwargs)
        print(f"<- {f.__name__} = {result}")
        return result
    return wrapper


def repeat(times):
    print("repeat", times)

    def decorate(f):
        print("decorating", f.__name__)

        def wrapper(*args):
            return [f(*args) for _ in range(times)]
        return wrapper
    return decorate


@traced
def add(a, b):
    return a + b


@repeat(times=3)
def greet(name):
    return f"hello {name}"


@traced
@repeat(2)
def echo(x):
    return x


add(1, 2)
print(greet("Mei"))
echo("hi")

registry = []


def register(cls):
    registry.append(cls.__name__)
    return cls


@register
class First:
    pass


@register
class Second:
    @staticmethod
    @traced
    def helper(x):
        return x * 2


Second.helper(21)
print(registry)
