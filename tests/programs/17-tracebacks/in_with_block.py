# An error inside with, after __exit__ ran.
class Door:
    def __enter__(self):
        print("open")
        return self

    def __exit__(self, *details):
        print("close")


with Door() as door:
    door.knock()
