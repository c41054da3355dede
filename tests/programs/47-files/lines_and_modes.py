import os

with open("poem.txt", "w") as file:
    print(file.write("one\ntwo\n"), file.writable(), file.readable(), file.mode, file.name, file.closed)
    file.writelines(["three\n", "four"])
print(file.closed)
with open("poem.txt") as file:
    print(file.readline(), [line.strip() for line in file], repr(file.read()), file.tell())
    file.seek(0)
    print(file.readlines(), file.seek(4), file.read(3))
with open("poem.txt", "a") as file:
    file.write("\nfive")
with open("poem.txt", "r+") as file:
    file.write("ONE")
    file.seek(0)
    print(file.read().split())
print(os.path.exists("poem.txt"), os.path.getsize("poem.txt"), os.path.isfile("poem.txt"), os.path.isdir("poem.txt"))
os.rename("poem.txt", "new.txt")
os.remove("new.txt")
print(os.path.exists("new.txt"))
for attempt in (lambda: open("gone.txt"), lambda: open("x", "q"), lambda: open("x", "rw"), lambda: open("x", "rb", encoding="utf-8"), lambda: file.read(), lambda: open("/nowhere/x", "w"), lambda: os.remove("gone.txt")):
    try:
        attempt()
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)
