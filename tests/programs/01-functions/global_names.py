# global, shadowing, and names that are local because they are assigned somewhere.
count = 0
name = "outer"


def increment():
    global count
    count += 1


def shadow():
    name = "inner"
    return name


def define():
    global made_here, also_here
    made_here = [1]
    also_here = 2


def unbound():
    try:
        print(count)
    except UnboundLocalError as e:
        print(type(e).__name__, "-", e)
    count = 5
    return count


def deleted():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


increment()
increment()
print(count, shadow(), name)
define()
print(made_here, also_here)
print(unbound(), count)
print(deleted())

try:
    print(undefined_name)
except NameError as e:
    print(type(e).__name__, "-", e, "-", e.name)

del also_here
try:
    also_here
except NameError as e:
    print(e)
try:
    del also_here
except NameError as e:
    print(e)


def sees_later():
    return defined_later


defined_later = "defined after the function"
print(sees_later())
