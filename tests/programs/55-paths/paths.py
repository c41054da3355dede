import os
from pathlib import Path, PurePath, PurePosixPath

p = Path("/home/user/data/report.tar.gz")
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.anchor, p.root)
print(list(p.parents), p.parents[0], len(p.parents), p.parents[-1])
print(p.with_name("x.txt"), p.with_suffix(".zip"), p.with_stem("y"), p.with_suffix(""))
print(Path("a") / "b" / "c.txt", Path("a", "b", "..", "c"), Path("a//b/./c"), Path("."), Path(""), Path("/"), Path("a") / "/b")
print("x" / Path("y"), Path("a").joinpath("b", "c"))
print(Path("/a/b/c").relative_to("/a"), Path("/a/b").is_relative_to("/a"), Path("/a/b").relative_to("/a/c", walk_up=True))
print(Path("a/b.py").match("*.py"), Path("/a/b/c.py").match("b/*.py"), PurePath("a/b/c.py").full_match("a/**/*.py"))
print(Path("a") == Path("a"), Path("a") < Path("b"), hash(Path("a")) == hash(Path("./a")), sorted([Path("b"), Path("a/z"), Path("a")]))
print(p.as_posix(), bytes(p), os.fspath(p), isinstance(p, os.PathLike), p.is_absolute(), Path("a").is_absolute())
print(PurePosixPath("a"), type(Path("a")).__name__, isinstance(p, PurePath))
for attempt in [
    lambda: Path("/a").relative_to("/b"),
    lambda: Path("/").with_name("a"),
    lambda: Path("a").with_suffix("x"),
    lambda: Path("a") / 3,
    lambda: Path("a").with_name("b/c"),
]:
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)

print(os.path.join("a", "b", "/c", "d"), os.path.split("/a/b/"), os.path.splitext("a.b/c"), os.path.splitext(".bashrc"))
print(os.path.normpath("/a/./b/../c//d"), os.path.normpath("../../a/.."), os.path.normpath("//a"), os.path.dirname("/a"))
print(os.path.relpath("/a/b/c", "/a/d"), os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix(["abc", "abd"]))
print(os.path.basename("a/b.txt"), os.path.isabs("a"), os.path.expandvars("$NOPE/${NOPE}"), os.path.splitroot("//a/b"))
