# An exception in __del__ is reported and ignored.
class Bad:
    def __del__(self):
        raise ValueError("from the finalizer")


b = Bad()
print("before")
del b
print("after")
