import weakref


class Button:
    def __init__(self, name):
        self.name = name

    def press(self):
        return f"{self.name} pressed"


button = Button("ok")
method = weakref.WeakMethod(button.press)
print(method()(), method().__self__ is button, method == weakref.WeakMethod(button.press))
del button
print(method())
try:
    weakref.WeakMethod(print)
except TypeError as error:
    print(str(error)[:33])
