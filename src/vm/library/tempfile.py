# The module tempfile, over the files in memory.

import io
import os

tempdir = None
template = "tmp"
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


class _Names:
    # Names from a random source of its own.
    def __init__(self):
        from random import Random
        self._random = Random()

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(self._random.choices(_LETTERS, k=8))


_names = None


def _get_candidate_names():
    global _names
    if _names is None:
        _names = _Names()
    return _names


def gettempdir():
    return tempdir or "/tmp"


def gettempdirb():
    return gettempdir().encode()


def gettempprefix():
    return template


def _fresh(suffix, prefix, dir):
    folder = os.path.abspath(gettempdir() if dir is None else os.fspath(dir))
    for name in _get_candidate_names():
        path = os.path.join(folder, (template if prefix is None else prefix) + name + (suffix or ""))
        if not os.path.exists(path):
            return path


def mkdtemp(suffix=None, prefix=None, dir=None):
    path = _fresh(suffix, prefix, dir)
    os.mkdir(path, 0o700)
    return path


def mktemp(suffix="", prefix=template, dir=None):
    return _fresh(suffix, prefix, dir)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    raise NotImplementedError("tempfile.mkstemp() is not supported here: files have no numbers; NamedTemporaryFile() makes one")


class _Temporary:
    # A file that goes when it is closed.
    def __init__(self, file, name, delete, delete_on_close=True):
        self.file, self.name = file, name
        self._delete, self._on_close = delete, delete_on_close

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def _remove(self):
        if self._delete:
            self._delete = False
            if os.path.exists(self.name):
                os.unlink(self.name)

    def close(self):
        self.file.close()
        if self._on_close:
            self._remove()

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *details):
        self.file.close()
        self._remove()

    def __iter__(self):
        return iter(self.file)


_TemporaryFileWrapper = _Temporary


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True,
                       *, errors=None, delete_on_close=True):
    path = _fresh(suffix, prefix, dir)
    file = io.open(path, mode, buffering, encoding, errors, newline)
    return _Temporary(file, path, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    path = _fresh(suffix, prefix, dir)
    file = io.open(path, mode, buffering, encoding, errors, newline)
    os.unlink(path)
    return file


class SpooledTemporaryFile(_Temporary):
    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                 *, errors=None):
        super().__init__(TemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors), None, False)

    def rollover(self):
        pass


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._delete = delete

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *details):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if os.path.exists(self.name):
            import shutil
            shutil.rmtree(self.name)

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)
