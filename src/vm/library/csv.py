# The module csv.

from io import StringIO

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect",
    "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
    "unregister_dialect", "DictReader", "DictWriter", "unix_dialect", "__doc__",
]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    pass


Error.__module__ = "_csv"


class Dialect:
    delimiter, quotechar, escapechar, doublequote, skipinitialspace = ",", '"', None, True, False
    lineterminator, quoting, strict = "\r\n", QUOTE_MINIMAL, False

    def __init__(self):
        _Settings(self, {})


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    lineterminator, quoting = "\n", QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_names = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting", "strict")


class _Settings:
    def __init__(self, dialect, given):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in given:
            if name not in _names:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        for name in _names:
            setattr(self, name, given.get(name, getattr(dialect, name, getattr(Dialect, name))))
        if not isinstance(self.delimiter, str):
            raise TypeError(f'"delimiter" must be a unicode character, not {type(self.delimiter).__name__}')
        if len(self.delimiter) != 1:
            raise TypeError(f'"delimiter" must be a unicode character, not a string of length {len(self.delimiter)}')
        if self.quotechar is not None and (not isinstance(self.quotechar, str) or len(self.quotechar) != 1):
            raise TypeError('"quotechar" must be a unicode character or None, not '
                            + (f"a string of length {len(self.quotechar)}" if isinstance(self.quotechar, str)
                               else type(self.quotechar).__name__))
        if self.quoting not in range(6):
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and self.quoting != QUOTE_NONE:
            raise TypeError("quotechar must be set if quoting enabled")


def register_dialect(name, dialect=Dialect, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Settings(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


_limit = 131072


def field_size_limit(limit=None):
    global _limit
    old = _limit
    if limit is not None:
        _limit = limit
    return old


class _Reader:
    def __init__(self, lines, dialect, given):
        self._lines, self.dialect, self.line_num = iter(lines), _Settings(dialect, given), 0

    def __iter__(self):
        return self

    def __next__(self):
        self._row, self._field, self._state, self._quoted = [], [], "start", False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._state == "start" and not self._row or self._state == "row":
                    raise
                if self._state == "quoted" and self.dialect.strict:
                    raise Error("unexpected end of data") from None
                self._end_field()
                return self._row
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            for char in line:
                self._take(char)
            if self._state in ("start", "field", "quote"):
                if self._state != "start" or self._row:
                    self._end_field()
                return self._row
            if self._state == "over":
                return self._row

    def _end_field(self):
        text = "".join(self._field)
        quoting, quoted = self.dialect.quoting, self._quoted
        if quoting == QUOTE_NONNUMERIC and not quoted:
            text = float(text)
        elif quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and not quoted:
            text = None if text == "" else float(text) if quoting == QUOTE_STRINGS else text
        self._row.append(text)
        self._field, self._quoted = [], False

    def _take(self, char):
        dialect, state = self.dialect, self._state
        if state == "over":
            if char not in "\r\n":
                raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
        elif state == "escape":
            self._field.append(char)
            self._state = "field"
        elif state == "escape in quotes":
            self._field.append(char)
            self._state = "quoted"
        elif state == "quoted":
            if char == dialect.escapechar:
                self._state = "escape in quotes"
            elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._state = "quote" if dialect.doublequote else "field"
            else:
                self._field.append(char)
        elif state == "quote" and char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._field.append(char)
            self._state = "quoted"
        elif char in "\r\n":
            if state != "start" or self._row:
                self._end_field()
            self._state = "over"
        elif char == dialect.delimiter:
            self._end_field()
            self._state = "start"
        elif state == "quote":
            if dialect.strict:
                raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")
            self._field.append(char)
            self._state = "field"
        elif state == "start" and char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._quoted = True
            self._state = "quoted"
        elif char == dialect.escapechar:
            self._state = "escape"
        elif state == "start" and char == " " and dialect.skipinitialspace:
            pass
        else:
            self._field.append(char)
            self._state = "field"
        if len(self._field) > _limit:
            raise Error(f"field larger than field limit ({_limit})")
        # A delimiter at the end of a line is followed by an empty field.
        if self._state == "start" and self._row:
            pass


def reader(csvfile, /, dialect="excel", **fmtparams):
    return _Reader(csvfile, dialect, fmtparams)


class _Writer:
    def __init__(self, file, dialect, given):
        if not hasattr(file, "write"):
            raise TypeError('argument 1 must have a "write" method')
        self._write, self.dialect = file.write, _Settings(dialect, given)

    def writerow(self, row, /):
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        fields = [self._field(value, len(row) == 1) for value in row]
        return self._write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, value, alone):
        dialect = self.dialect
        is_number = isinstance(value, (int, float, complex))
        text = "" if value is None else value if isinstance(value, str) else str(value)
        quoting = dialect.quoting
        quoted = (quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not is_number
                  or quoting == QUOTE_STRINGS and isinstance(value, str) or quoting == QUOTE_NOTNULL and value is not None)
        made = []
        for char in text:
            if char in (dialect.delimiter, dialect.escapechar, dialect.quotechar) or char in "\r\n" + dialect.lineterminator:
                if quoting == QUOTE_NONE:
                    escaped = True
                elif char == dialect.quotechar:
                    escaped = not dialect.doublequote
                    if dialect.doublequote:
                        made.append(char)
                        quoted = True
                else:
                    escaped = char == dialect.escapechar
                    quoted = quoted or not escaped
                if escaped:
                    if dialect.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    made.append(dialect.escapechar)
            made.append(char)
        if not text and alone and not quoted:
            if quoting == QUOTE_NONE or quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and value is None:
                raise Error("single empty field record must be quoted")
            quoted = True
        if text[:1] == " " and dialect.skipinitialspace and dialect.delimiter != " ":
            quoted = quoted or quoting != QUOTE_NONE
        text = "".join(made)
        return dialect.quotechar + text + dialect.quotechar if quoted else text


def writer(csvfile, /, dialect="excel", **fmtparams):
    return _Writer(csvfile, dialect, fmtparams)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames, self.restkey, self.restval, self.dialect = fieldnames, restkey, restval, dialect
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            self._fieldnames = list(fieldnames)
        self.reader = reader(f, dialect, *args, **kwds)

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    @property
    def line_num(self):
        return self.reader.line_num

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        made = dict(zip(names, row))
        if len(names) < len(row):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames, self.restval, self.extrasaction = fieldnames, restval, extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, given):
        if self.extrasaction == "raise":
            wrong = [key for key in given if key not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(key) for key in wrong]))
        return [given.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._row(row) for row in rowdicts])


def __getattr__(name):
    if name == "Sniffer":
        from _csv_sniffer import Sniffer
        return Sniffer
    raise AttributeError(f"module 'csv' has no attribute {name!r}")
