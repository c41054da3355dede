# Two closures of one call share a variable; two calls do not.
def pair():
    value = []

    def put(x):
        value.append(x)

    def get():
        return value
    return put, get


put, get = pair()
put2, get2 = pair()
put(1)
put(2)
put2("other")
print(get(), get2())


def nested():
    a = 1

    def middle():
        b = 2

        def inner():
            nonlocal a, b
            a += 10
            b += 100
            return a, b
        first = inner()
        return first, inner(), b
    return middle(), middle(), a


print(nested())


def parameter_cell(x, *args, **kwargs):
    def change():
        nonlocal x, args
        x += 1
        args += (x,)
        kwargs["x"] = x
        return x, args, kwargs
    change()
    return change()


print(parameter_cell(0, 5, k=1))
