# The shape of most course programs.
GREETING = "Hello"


class Greeter:
    def __init__(self, name):
        self.name = name

    def greet(self):
        print(f"{GREETING}, {self.name}!")


def main():
    for name in ["world", "世界"]:
        Greeter(name).greet()
    return 0


if __name__ == "__main__":
    print(__name__)
    main()
else:
    print("imported")
