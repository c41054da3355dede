# The hash of a view stays when the view is released, if it was asked for before.
view = memoryview(b"abcdef")
print(hash(view) == hash(b"abcdef"))
view.release()
print(hash(view) == hash(b"abcdef"))
view = memoryview(b"abcdef")
view.release()
try:
    hash(view)
except ValueError as error:
    print(error)
view = memoryview(bytearray(b"abc"))
for index in [(slice(1), 0), (0, slice(1)), (slice(1), slice(1))]:
    try:
        view[index] = 1
    except (TypeError, NotImplementedError) as error:
        print(type(error).__name__)
