# Variables are checked only where they may have no value.
def f(flag, items):
    if flag:
        x = 1
    else:
        x = 2
    print(x)
    if flag:
        y = 1
    print(y, y)
    for item in items:
        z = item
        del y
    print(z, z, y)
    try:
        w = items()
    except ValueError as e:
        print(e)
        w = e
    print(w, e)
    while flag:
        v = 1
        if v:
            break
    else:
        return v
    return v
