# readinto() fills bytes that are there; a BytesIO keeps its length while its buffer is looked at.
import io
import os

with open("data.bin", "wb") as file:
    file.write(b"Hello world\n")
with open("data.bin", "rb") as file:
    room = bytearray(20)
    print(file.readinto(room), room)
    print(file.readinto(room), room[:3])
    file.seek(6)
    part = memoryview(room)[2:5]
    print(file.readinto(part), room)
    try:
        file.readinto(b"fixed")
    except TypeError as error:
        print(error)
os.remove("data.bin")

memory = io.BytesIO(b"1234567890")
view = memory.getbuffer()
for attempt in (lambda: memory.write(b"x" * 100), memory.truncate, memory.close):
    try:
        attempt()
    except BufferError as error:
        print("BufferError:", error)
view[3:6] = b"abc"
print(memory.getvalue(), memory.closed)
view.release()
memory.truncate(4)
print(memory.getvalue())
memory.close()
print(memory.closed)
