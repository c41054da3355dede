def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


import io

stream = io.BytesIO(b"hello world")
buffer = bytearray(5)
print(stream.readinto(buffer), buffer, stream.tell())
print(stream.readinto(memoryview(buffer)[:2]), buffer, stream.read())
print(stream.readinto(buffer), stream.getvalue())
view = stream.getbuffer()
view[0:5] = b"HELLO"
print(stream.getvalue(), view.nbytes)
show(stream.write, b" and more")
view.release()
print(stream.write(b" and more"), stream.getvalue())
stream.seek(0)
stream.write(bytearray(b"J"))
stream.write(memoryview(b"elly"))
print(stream.getvalue(), stream.read(6))
stream.seek(20)
stream.truncate(5)
print(stream.getvalue(), stream.tell())
stream.write(b"!")
print(stream.getvalue())
show(stream.write, "text")
print(type(stream.getvalue()).__name__, type(stream.read()).__name__, [line for line in io.BytesIO(b"a\nb\n")])
