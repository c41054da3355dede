# Lambda expressions take every kind of parameter and see the scope around them.
square = lambda x: x * x
add = lambda a, b=10: a + b
everything = lambda a, /, b, *args, c=3, **kw: (a, b, args, c, kw)
nothing = lambda: None

print(square(7), add(1), add(1, 2), nothing())
print(everything(1, 2), everything(1, 2, 3, c=4, d=5))
print((lambda: "called at once")())
print(square.__name__)

operations = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b if b else "undefined",
}
for symbol in "+-*/":
    print(f"6 {symbol} 3 = {operations[symbol](6, 3)}")
print(operations["/"](1, 0))

curried = lambda a: lambda b: lambda c: a * 100 + b * 10 + c
print(curried(1)(2)(3))

fact = lambda n: 1 if n == 0 else n * fact(n - 1)
print(fact(10))

people = [("Ann", 31), ("Bob", 25), ("Cid", 25)]
people.sort(key=lambda p: (p[1], p[0]))
print(people)

n = 5
f = lambda: n
n = 6
print(f())

try:
    square()
except TypeError as e:
    print(e)
