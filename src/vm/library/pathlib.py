# The module pathlib, over the files in memory.

import io
import os
import posixpath

_NAMES = ("PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath", "UnsupportedOperation")
__all__ = list(_NAMES)


class UnsupportedOperation(NotImplementedError):
    pass


class _Parents:
    def __init__(self, path):
        self._path = path
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([self[at] for at in range(*index.indices(len(self)))])
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        path = self._path
        return path._made(path.root, self._tail[:len(self._tail) - index - 1])

    def __iter__(self):
        return iter([self[at] for at in range(len(self))])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    parser = posixpath

    def __new__(cls, *args, **keywords):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        pieces = []
        for arg in args:
            if isinstance(arg, PurePath):
                pieces.append(str(arg))
                continue
            text = os.fspath(arg) if not isinstance(arg, str) else arg
            if not isinstance(text, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                    f"not {type(text).__name__!r}"
                )
            pieces.append(text)
        joined = posixpath.join(*pieces) if pieces else ""
        _, self._root, rest = posixpath.splitroot(joined)
        self._tail = [part for part in rest.split("/") if part and part != "."]

    def _made(self, root, tail):
        made = self.with_segments(root + "/".join(tail))
        return made

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __str__(self):
        return self._root + "/".join(self._tail) or "."

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return "file://" + quote(os.fsencode(self))

    def _kin(self, other):
        return isinstance(other, PurePath) and not isinstance(other, PureWindowsPath)

    def __eq__(self, other):
        if not self._kin(other):
            return NotImplemented
        return str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

    def __lt__(self, other):
        if not self._kin(other):
            return NotImplemented
        return str(self).split("/") < str(other).split("/")

    def __le__(self, other):
        if not self._kin(other):
            return NotImplemented
        return str(self).split("/") <= str(other).split("/")

    def __gt__(self, other):
        if not self._kin(other):
            return NotImplemented
        return str(self).split("/") > str(other).split("/")

    def __ge__(self, other):
        if not self._kin(other):
            return NotImplemented
        return str(self).split("/") >= str(other).split("/")

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        return posixpath.splitext(self.name)[1]

    @property
    def suffixes(self):
        return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        return posixpath.splitext(self.name)[0]

    @property
    def parts(self):
        return (self._root, *self._tail) if self._root else tuple(self._tail)

    @property
    def parent(self):
        return self._made(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def with_name(self, name):
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._made(self._root, [*self._tail[:-1], name])

    def with_stem(self, stem):
        suffix = self.suffix
        if suffix and not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        if not self.stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not suffix.startswith("."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(self.stem + suffix)

    def is_relative_to(self, other):
        other = self.with_segments(other)
        return self._root == other._root and self._tail[:len(other._tail)] == other._tail

    def relative_to(self, other, *, walk_up=False):
        other = self.with_segments(other)
        common = 0
        while common < min(len(self._tail), len(other._tail)) and self._tail[common] == other._tail[common]:
            common += 1
        if self._root != other._root:
            if walk_up:
                raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
        up = other._tail[common:]
        if up and not walk_up:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
        if ".." in up:
            raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        return self._made("", [".."] * len(up) + self._tail[common:])

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        wanted, parts = pattern.parts, self.parts
        if not wanted:
            raise ValueError("empty pattern")
        if len(parts) < len(wanted) or pattern._root and len(parts) > len(wanted):
            return False
        match = _matcher(case_sensitive)
        return all([match("*" if want == "**" else want, part) for want, part in zip(reversed(wanted), reversed(parts))])

    def full_match(self, pattern, *, case_sensitive=None):
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        return _matches(list(pattern.parts), list(self.parts), _matcher(case_sensitive))


def _matcher(case_sensitive):
    from fnmatch import fnmatchcase
    if case_sensitive is False:
        return lambda pattern, name: fnmatchcase(name.lower(), pattern.lower())
    return lambda pattern, name: pattern == name or fnmatchcase(name, pattern)


def _matches(pattern, parts, match):
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any([_matches(pattern[1:], parts[at:], match) for at in range(len(parts) + 1)])
    return bool(parts) and match(pattern[0], parts[0]) and _matches(pattern[1:], parts[1:], match)


class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    def __init__(self, *args):
        raise UnsupportedOperation("pathlib.PureWindowsPath is not supported here: paths are those of Posix")


class Path(PurePath):
    def __new__(cls, *args, **keywords):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **keywords):
        if keywords:
            raise TypeError(f"Path() got an unexpected keyword argument {next(iter(keywords))!r}")
        super().__init__(*args)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(posixpath.expanduser("~"))

    @classmethod
    def from_uri(cls, uri):
        from urllib.parse import unquote
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        return cls(unquote(uri[5:].removeprefix("//")))

    def absolute(self):
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(posixpath.realpath(self, strict=strict))

    def expanduser(self):
        if self._root or self._tail[:1] != ["~"]:
            return self
        return self.with_segments(posixpath.expanduser("~"), *self._tail[1:])

    def stat(self, *, follow_symlinks=True):
        return os.stat(str(self))

    lstat = stat

    def exists(self, *, follow_symlinks=True):
        return posixpath.exists(str(self))

    def is_file(self, *, follow_symlinks=True):
        return posixpath.isfile(str(self))

    def is_dir(self, *, follow_symlinks=True):
        return posixpath.isdir(str(self))

    def is_symlink(self):
        return False

    is_fifo = is_socket = is_block_device = is_char_device = is_junction = is_symlink

    def is_mount(self):
        return posixpath.ismount(self)

    def samefile(self, other_path):
        return posixpath.samefile(str(self), os.fspath(other_path))

    def owner(self, *, follow_symlinks=True):
        self.stat()
        return "user"

    group = owner

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def iterdir(self):
        names = os.listdir(str(self))
        return iter([self._made(self._root, [*self._tail, name]) for name in names])

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for top, folders, files in os.walk(str(self), top_down, on_error, follow_symlinks):
            yield self.with_segments(top), folders, files

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        pattern = os.fspath(pattern)
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        if pattern.startswith("/"):
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = [part for part in pattern.split("/") if part and part != "."]
        if pattern.endswith("/"):
            parts.append("")
        match = _matcher(case_sensitive)
        seen = set()
        for tail in _select(str(self), parts, match):
            made = self._made(self._root, [*self._tail, *tail])
            if str(made) not in seen:
                seen.add(str(made))
                yield made

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self.glob("**/" + os.fspath(pattern), case_sensitive=case_sensitive)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(str(self), mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def touch(self, mode=0o666, exist_ok=True):
        if not exist_ok and self.exists():
            raise FileExistsError(17, "File exists", str(self))
        import _files
        _files.touch(str(self))

    def unlink(self, missing_ok=False):
        try:
            os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(str(self))

    def rename(self, target):
        os.rename(str(self), os.fspath(target))
        return self.with_segments(target)

    replace = rename

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(str(self), mode)

    def copy(self, target, *, follow_symlinks=True, preserve_metadata=False):
        import shutil
        target = self.with_segments(target)
        if self.is_dir():
            shutil.copytree(self, target)
        else:
            shutil.copyfile(self, target)
        return target

    def copy_into(self, target_dir, **keywords):
        return self.copy(self.with_segments(target_dir, self.name), **keywords)

    def move(self, target):
        return self.rename(target)

    def move_into(self, target_dir):
        return self.rename(self.with_segments(target_dir, self.name))

    def symlink_to(self, target, target_is_directory=False):
        raise UnsupportedOperation("Path.symlink_to() is not supported here: files in memory have no links")

    hardlink_to = readlink = symlink_to


def _select(base, parts, match):
    # The tails below a folder that a pattern stands for.
    if not parts:
        yield []
        return
    part, rest = parts[0], parts[1:]
    if part == "":
        if posixpath.isdir(base):
            yield []
    elif part == "**":
        if posixpath.isdir(base):
            folders_only = not rest
            yield from _select(base, rest, match) if rest else [[]]
            for name in os.listdir(base):
                inner = posixpath.join(base, name)
                if posixpath.isdir(inner):
                    for tail in _select(inner, parts, match):
                        yield [name, *tail]
                elif folders_only:
                    yield [name]
    elif not any([letter in part for letter in "*?["]):
        if posixpath.exists(posixpath.join(base, part)):
            for tail in _select(posixpath.join(base, part), rest, match):
                yield [part, *tail]
    elif posixpath.isdir(base):
        for name in os.listdir(base):
            if match(part, name):
                inner = posixpath.join(base, name)
                if not rest or posixpath.isdir(inner):
                    for tail in _select(inner, rest, match):
                        yield [name, *tail]


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path, PureWindowsPath):
    pass
