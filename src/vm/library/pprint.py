# The module pprint.

import sys
from io import StringIO

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._simple(object, set(), 1)[0]


def isreadable(object):
    return PrettyPrinter()._simple(object, set(), 1)[1]


def isrecursive(object):
    return PrettyPrinter()._simple(object, set(), 1)[2]


class _Key:
    # For sorting what may not be comparable.
    def __init__(self, object):
        self.object = object

    def __lt__(self, other):
        try:
            return self.object < other.object
        except TypeError:
            return (str(type(self.object)), id(self.object)) < (str(type(other.object)), id(other.object))


def _sorted_items(items):
    return sorted(items, key=lambda pair: (_Key(pair[0]), _Key(pair[1])))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth, self._indent, self._width = depth, indent, width
        self._stream = sys.stdout if stream is None else stream
        self._compact, self._sort_dicts, self._underscores = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        made = []
        self._format(object, made.append, 0, 0, {}, 0)
        return "".join(made)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._simple(object, set(context), level + 1)

    def _text(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _simple(self, object, open, level):
        # The repr on one line, whether it can be read back, and whether it contains itself.
        if isinstance(object, str):
            return repr(object), True, False
        kind = type(object)
        if isinstance(object, int) and kind.__repr__ is int.__repr__:
            return (f"{object:_d}" if self._underscores else repr(object)), True, False
        is_dict = isinstance(object, dict) and kind.__repr__ is dict.__repr__
        is_list = isinstance(object, list) and kind.__repr__ is list.__repr__
        is_tuple = isinstance(object, tuple) and kind.__repr__ is tuple.__repr__
        if not (is_dict or is_list or is_tuple):
            text = repr(object)
            return text, not text.startswith("<"), False
        if not object:
            return ("{}" if is_dict else "[]" if is_list else "()"), True, False
        if self._depth and level > self._depth:
            brief = "{...}" if is_dict else "[...]" if is_list else "(...,)" if len(object) == 1 else "(...)"
            return brief, False, id(object) in open
        if id(object) in open:
            return f"<Recursion on {kind.__name__} with id={id(object)}>", False, True
        open.add(id(object))
        readable, recursive, parts = True, False, []
        if is_dict:
            items = _sorted_items(object.items()) if self._sort_dicts else object.items()
            for key, value in items:
                key, key_readable, key_recursive = self.format(key, open, self._depth, level)
                value, value_readable, value_recursive = self.format(value, open, self._depth, level)
                parts.append(f"{key}: {value}")
                readable = readable and key_readable and value_readable
                recursive = recursive or key_recursive or value_recursive
        else:
            for item in object:
                text, item_readable, item_recursive = self.format(item, open, self._depth, level)
                parts.append(text)
                readable, recursive = readable and item_readable, recursive or item_recursive
        open.discard(id(object))
        text = ", ".join(parts)
        if is_dict:
            return "{" + text + "}", readable, recursive
        if is_list:
            return f"[{text}]", readable, recursive
        return (f"({text},)" if len(object) == 1 else f"({text})"), readable, recursive

    def _format(self, object, write, indent, allowance, context, level):
        if id(object) in context:
            write(f"<Recursion on {type(object).__name__} with id={id(object)}>")
            return
        text = self._text(object, context, level)
        if len(text) > self._width - indent - allowance:
            method = self._method(object)
            if method is not None:
                context[id(object)] = 1
                method(object, write, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        write(text)

    def _method(self, object):
        kind = type(object)
        shown = getattr(kind, "__repr__", None)
        if isinstance(object, str) and shown is str.__repr__:
            return self._format_str
        if isinstance(object, bytes) and shown is bytes.__repr__:
            return self._format_bytes
        for base, method in ((dict, self._format_dict), (list, self._format_list), (tuple, self._format_tuple),
                             (set, self._format_set), (frozenset, self._format_set)):
            if isinstance(object, base) and shown is base.__repr__:
                return method
        if hasattr(kind, "__dataclass_fields__") and getattr(shown, "__module__", None) == "dataclasses":
            # Its repr is not the program's.
            return self._format_dataclass
        name = f"{kind.__module__}.{kind.__qualname__}"
        return {
            "collections.OrderedDict": self._format_ordered, "collections.deque": self._format_deque,
            "collections.Counter": self._format_counter, "collections.defaultdict": self._format_defaultdict,
            "collections.ChainMap": self._format_chain, "types.SimpleNamespace": self._format_namespace,
        }.get(name)

    def _format_dict(self, object, write, indent, allowance, context, level):
        write("{" + " " * (self._indent - 1))
        items = _sorted_items(object.items()) if self._sort_dicts else list(object.items())
        self._format_pairs(items, write, indent, allowance + 1, context, level)
        write("}")

    def _format_pairs(self, items, write, indent, allowance, context, level):
        indent += self._indent
        between = ",\n" + " " * indent
        for index, (key, value) in enumerate(items):
            is_last = index == len(items) - 1
            key = self._text(key, context, level)
            write(key + ": ")
            self._format(value, write, indent + len(key) + 2, allowance if is_last else 1, context, level)
            if not is_last:
                write(between)

    def _format_list(self, object, write, indent, allowance, context, level):
        write("[")
        self._format_items(object, write, indent, allowance + 1, context, level)
        write("]")

    def _format_tuple(self, object, write, indent, allowance, context, level):
        write("(")
        end = ",)" if len(object) == 1 else ")"
        self._format_items(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _format_set(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        if type(object) is set:
            start, end = "{", "}"
        else:
            start, end = type(object).__name__ + "({", "})"
            indent += len(type(object).__name__) + 1
        write(start)
        self._format_items(sorted(object, key=_Key), write, indent, allowance + len(end), context, level)
        write(end)

    def _format_items(self, items, write, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            write((self._indent - 1) * " ")
        next_line = ",\n" + " " * indent
        between, room = "", self._width - indent + 1
        width, items = room, list(items)
        for index, item in enumerate(items):
            is_last = index == len(items) - 1
            if is_last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._text(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = room
                    if between:
                        between = next_line
                if width >= needed:
                    width -= needed
                    write(between + text)
                    between = ", "
                    continue
            write(between)
            between = next_line
            self._format(item, write, indent, allowance if is_last else 1, context, level)

    def _format_str(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        chunks, lines = [], object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = width = self._width - indent
        shown = ""
        for index, line in enumerate(lines):
            shown = repr(line)
            if index == len(lines) - 1:
                width -= allowance
            if len(shown) <= width:
                chunks.append(shown)
                continue
            parts, most, current = _words(line), room, ""
            for number, part in enumerate(parts):
                tried = current + part
                if number == len(parts) - 1 and index == len(lines) - 1:
                    most -= allowance
                if len(repr(tried)) > most:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = tried
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(shown)
            return
        write(("(" if level == 1 else "") + ("\n" + " " * indent).join(chunks) + (")" if level == 1 else ""))

    def _format_bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write("(")
        between, width, current, last = "", self._width - indent, b"", len(object) // 4 * 4
        for at in range(0, len(object), 4):
            part = object[at:at + 4]
            tried = current + part
            if at == last:
                width -= allowance
            if len(repr(tried)) > width:
                if current:
                    write(between + repr(current))
                    between = "\n" + " " * indent
                current = part
            else:
                current = tried
        if current:
            write(between + repr(current))
        if parens:
            write(")")

    def _format_fields(self, items, write, indent, allowance, context, level):
        between = ",\n" + " " * indent
        for index, (key, value) in enumerate(items):
            is_last = index == len(items) - 1
            write(key + "=")
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(key) + 1, allowance if is_last else 1, context, level)
            if not is_last:
                write(between)

    def _format_dataclass(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        from dataclasses import fields
        items = [(field.name, getattr(object, field.name)) for field in fields(object) if field.repr]
        write(name + "(")
        self._format_fields(items, write, indent + len(name) + 1, allowance, context, level)
        write(")")

    def _format_namespace(self, object, write, indent, allowance, context, level):
        write("namespace(")
        self._format_fields(list(object.__dict__.items()), write, indent + 10, allowance, context, level)
        write(")")

    def _format_ordered(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        if not object:
            write(repr(object))
            return
        write(name + "(")
        self._format(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _format_counter(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + "({" + " " * (self._indent - 1))
        self._format_pairs(object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write("})")

    def _format_defaultdict(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        factory = self._text(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        write(f"{name}({factory},\n{' ' * indent}")
        self._format_dict(object, write, indent, allowance + 1, context, level)
        write(")")

    def _format_deque(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + "(")
        indent += len(name) + 1
        write("[")
        if object.maxlen is None:
            self._format_items(object, write, indent, allowance + 2, context, level)
            write("])")
        else:
            self._format_items(object, write, indent, 2, context, level)
            write("],\n" + " " * indent + f"maxlen={self._text(object.maxlen, context, level)})")

    def _format_chain(self, object, write, indent, allowance, context, level):
        if not object.maps:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + "(")
        indent += len(name) + 1
        for index, table in enumerate(object.maps):
            if index == len(object.maps) - 1:
                self._format(table, write, indent, allowance + 1, context, level)
                write(")")
            else:
                self._format(table, write, indent, 1, context, level)
                write(",\n" + " " * indent)


def _words(line):
    # Each run of what is no white space, with the white space behind it.
    parts, at = [], 0
    while at < len(line):
        start = at
        while at < len(line) and not line[at].isspace():
            at += 1
        while at < len(line) and line[at].isspace():
            at += 1
        parts.append(line[start:at])
    return parts
