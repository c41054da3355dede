# Files of bytes, and folders.
import os

folder = "heddle-folder"
os.makedirs(folder, exist_ok=True)
path = os.path.join(folder, "data.bin")
with open(path, "wb") as file:
    file.write(bytes(range(5)))
    file.seek(8)
    file.write(b"end")
with open(path, "rb") as file:
    print(file.read(2), file.read(), file.read(1), file.tell())
    file.seek(-3, 2)
    print(file.read())
with open(path, "r+b") as file:
    file.seek(1)
    file.write(b"XY")
    file.seek(0)
    print(file.read())
print(os.listdir(folder))
try:
    os.mkdir(folder)
except FileExistsError as error:
    print(error)
try:
    os.rmdir(folder)
except OSError as error:
    print(error)
os.remove(path)
os.rmdir(folder)
print(os.path.isdir(folder))
try:
    print(open("heddle-missing").read())
finally:
    print("bye")
