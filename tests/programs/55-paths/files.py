import glob
import os
import shutil
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as name:
    base = Path(name)
    print(base.exists(), base.is_dir(), list(base.iterdir()))
    (base / "a" / "b").mkdir(parents=True)
    (base / "a" / "one.txt").write_text("1\n2\n", encoding="utf-8")
    (base / "a" / "b" / "two.txt").write_text("zwei")
    (base / "a" / "b" / "three.py").write_bytes(b"print(3)\n")
    (base / ".hidden").touch()
    show = lambda paths: sorted([str(path.relative_to(base)) for path in paths])
    print(show(base.glob("*")), show(base.glob("**/*.txt")), show(base.rglob("*.py")), show(base.glob("a/*/t*")))
    print(show(base.rglob("*")))
    print((base / "a" / "one.txt").read_text().split(), (base / "a" / "one.txt").stat().st_size)
    for top, folders, files in os.walk(base):
        print(os.path.relpath(top, base), sorted(folders), sorted(files))
    print(sorted([os.path.relpath(path, base) for path in glob.glob(str(base / "**" / "*.txt"), recursive=True)]))
    print(sorted(glob.glob("*", root_dir=base)), sorted(glob.glob("a/*.txt", root_dir=base)))
    print(sorted([(entry.name, entry.is_dir()) for entry in os.scandir(base)]))
    shutil.copytree(base / "a", base / "copy", ignore=shutil.ignore_patterns("*.py"))
    print(show(base.rglob("*")))
    shutil.move(str(base / "a" / "one.txt"), str(base / "moved.txt"))
    shutil.copy(base / "moved.txt", base / "copy")
    print(show(base.rglob("*.txt")))
    (base / "moved.txt").rename(base / "renamed.txt")
    (base / "renamed.txt").unlink()
    (base / "renamed.txt").unlink(missing_ok=True)
    for attempt in [
        lambda: (base / "a").mkdir(),
        lambda: (base / "x" / "y").mkdir(),
        lambda: (base / "a").rmdir(),
        lambda: (base / "nope").unlink(),
        lambda: (base / "nope").read_text(),
        lambda: os.rmdir(base / "copy"),
        lambda: os.listdir(base / "nope"),
        lambda: os.stat(base / "nope").st_size,
    ]:
        try:
            attempt()
        except OSError as error:
            print(type(error).__name__, error.errno, error.strerror)
    shutil.rmtree(base / "a")
    print(show(base.iterdir()))
    os.chdir(base)
    with open("here.txt", "w") as file:
        print("hello", file=file)
    print(Path("here.txt").resolve() == (base / "here.txt").resolve(), os.getcwd() == os.path.realpath(base))
    os.chdir("/")
print(os.path.exists(name))
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as file:
    file.write("some text")
    file.seek(0)
    print(file.read(), file.name.endswith(".txt"), os.path.exists(file.name))
print(os.path.exists(file.name))
with tempfile.TemporaryFile() as file:
    file.write(b"abc")
    file.seek(1)
    print(file.read())
