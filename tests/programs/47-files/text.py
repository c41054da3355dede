# Text files: written, read, appended to, looked for, and refused.
import os
import threading


name = "heddle-text.txt"
if os.path.exists(name):
    os.remove(name)

with open(name, "w") as file:
    print(file.write("one\n"), file.name, file.mode, file.writable(), file.readable())
    file.writelines(["two\n", "three"])
    print("four", file=file)
print(file.closed, os.path.getsize(name), os.path.isfile(name), os.path.isdir(name))

with open(name) as file:
    print(repr(file.read(3)), repr(file.readline()), file.readlines(), repr(file.read()))
    file.seek(4)
    print(repr(file.readline()), file.tell())
for number, line in enumerate(open(name, encoding="utf-8"), 1):
    print(number, line.rstrip())

with open(name, "a+") as file:
    file.write("数 é\n")
    file.seek(0)
    print(repr(file.read()))

lock = threading.Lock()


def log(who):
    for _ in range(3):
        with lock, open(name, "a") as file:
            file.write(f"{who}\n")


threads = [threading.Thread(target=log, args=(who,)) for who in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(open(name).read().split()))


def attempt(what):
    try:
        what()
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


attempt(lambda: open("heddle-absent.txt"))
attempt(lambda: open("no/such/folder", "w"))
attempt(lambda: open(name, "x"))
attempt(lambda: open(name, "rw"))
attempt(lambda: open(name, "q"))
attempt(lambda: open(name, "rb", encoding="utf-8"))
attempt(lambda: open(name, "r").write("x"))
attempt(lambda: open(name, "a").read())
attempt(lambda: open(name, "a").write(b"x"))
attempt(lambda: file.read())
attempt(lambda: os.remove("heddle-absent.txt"))
os.rename(name, name + "2")
print(os.path.exists(name), os.path.exists(name + "2"))
os.remove(name + "2")
