# The module importlib: imports by name.

def import_module(name, package=None):
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = len(name) - len(name.lstrip("."))
        base = package.rsplit(".", level - 1)
        if len(base) < level:
            raise ImportError("attempted relative import beyond top-level package")
        name = base[0] + "." + name[level:] if name[level:] else base[0]
    return _import(name)


def reload(module):
    raise NotImplementedError("importlib.reload() is not supported here: modules come from the library, and never change")


def invalidate_caches():
    pass
