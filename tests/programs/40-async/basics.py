# Coroutines as objects: made, driven by hand, thrown into, closed.
import types


@types.coroutine
def suspend(value):
    answer = yield value
    return answer


async def add(left, right):
    return left + right


async def talk(name):
    print(name, "starts")
    first = await suspend(f"{name} asks")
    print(name, "hears", first)
    second = await suspend("again")
    print(name, "hears", second)
    return await add(len(first), len(second))


coroutine = talk("Ann")
print(type(coroutine).__name__, coroutine.__name__, coroutine.__qualname__)
print(coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_await)
print(coroutine.send(None))
print(coroutine.cr_suspended, type(coroutine.cr_await).__name__)
print(coroutine.send("one"))
try:
    coroutine.send("three")
except StopIteration as end:
    print("result", end.value)
print(coroutine.cr_frame)


async def guarded():
    try:
        await suspend(1)
    except ValueError as error:
        print("caught", error)
        await suspend(2)
    finally:
        print("cleaning up")
    return "done"


coroutine = guarded()
print(coroutine.send(None))
print(coroutine.throw(ValueError("bad")))
try:
    coroutine.send(None)
except StopIteration as end:
    print(end.value)

coroutine = guarded()
coroutine.send(None)
coroutine.close()
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)

coroutine = guarded()
try:
    coroutine.throw(KeyError("early"))
except KeyError as error:
    print("thrown before it began:", error)


class Future:
    def __init__(self):
        self.done = False

    def set_result(self, value):
        self.done, self.value = True, value

    def __await__(self):
        if not self.done:
            yield self
        return self.value


async def awaits_future(future):
    value = await future
    return value * 2


future = Future()
coroutine = awaits_future(future)
waiting_for = coroutine.send(None)
print(waiting_for is future)
future.set_result(21)
try:
    coroutine.send(None)
except StopIteration as end:
    print(end.value)

wrapper = awaits_future(future).__await__()
print(type(wrapper).__name__, iter(wrapper) is wrapper)
try:
    next(wrapper)
except StopIteration as end:
    print(end.value)


async def nested(depth):
    if depth == 0:
        return await suspend("bottom")
    return await nested(depth - 1) + 1


coroutine = nested(50)
print(coroutine.send(None))
try:
    coroutine.send(0)
except StopIteration as end:
    print(end.value)


@types.coroutine
def passes_on(inner):
    return (yield from inner)


async def through_generator():
    return await passes_on(add(1, 2))


try:
    through_generator().send(None)
except StopIteration as end:
    print(end.value)

squares = [lambda n=n: add(n, n) for n in range(3)]


async def use_lambdas():
    return [await make() for make in squares]


try:
    use_lambdas().send(None)
except StopIteration as end:
    print(end.value)


class Account:
    def __init__(self):
        self.balance = 0

    async def deposit(self, amount):
        before = self.balance
        await suspend("slow")
        self.balance = before + amount
        return self.balance


account = Account()
first, second = account.deposit(10), account.deposit(20)
for step in (first, second, first, second):
    try:
        step.send(None)
    except StopIteration as end:
        print("balance", end.value)
print("the lost update:", account.balance)
print(f"{[type(x).__name__ for x in (add, first)]}")
