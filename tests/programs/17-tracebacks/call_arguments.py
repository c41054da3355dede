# A call that does not fit.
def area(width, height):
    return width * height


result = area(3) + area(1, 2)
