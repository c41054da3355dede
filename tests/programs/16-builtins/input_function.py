# Reading lines with input().
name = input("What is your name? ")
print(f"Hello, {name}!")
age = int(input("Age: "))
print(age + 1)
try:
    number = int(input("A number: "))
except ValueError as e:
    print("bad input:", e)
print(repr(input()), repr(input()))
a, b = map(int, input("two numbers: ").split())
print(a * b)
total = 0
while (line := input()) != "end":
    total += float(line)
print(total)
print([int(x) for x in input("> ").split(",")])
print(repr(input()))
try:
    input("more? ")
except EOFError as e:
    print(type(e).__name__, e)
