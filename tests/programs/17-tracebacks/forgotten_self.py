# A field used like a global.
class Greeter:
    def __init__(self, greeting):
        self.greeting = greeting

    def greet(self):
        print(greeting)


Greeter("hi").greet()
