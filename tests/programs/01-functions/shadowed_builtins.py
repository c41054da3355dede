# A global hides a built-in; deleting it brings the built-in back.
print(len("abc"))
len = lambda x: "mine"
print(len("abc"))
del len
print(len("abc"))


def local_shadow():
    list = [1, 2]
    sum = 0
    for x in list:
        sum += x
    return sum


print(local_shadow())
print(sum([1, 2, 3]), list("ab"))


def uses_print():
    return max(3, 4)


print(uses_print())
max = min
print(uses_print())
del max
print(uses_print())
