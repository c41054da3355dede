import logging
import sys

root = logging.getLogger()
print(root, logging.getLogger("root") is root, logging.getLogger("a.b"))
print(logging.getLogger("a.b").parent is root)
a = logging.getLogger("a")
print(logging.getLogger("a.b").parent is a, a.getChild("b") is logging.getLogger("a.b"))
print(logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLevelName(15))
for wrong in ("LOUD", 1.5):
    try:
        a.setLevel(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("{levelname}|{name}|{message}", style="{"))
a.addHandler(handler)
a.propagate = False
a.setLevel("INFO")
b = logging.getLogger("a.b")
b.info("through the parent's handler")
b.debug("not this")
print(b.getEffectiveLevel(), b.isEnabledFor(logging.DEBUG), b.hasHandlers())
handler.setLevel(logging.ERROR)
b.warning("not this either")
b.error("but %s", "this")
handler.setLevel(logging.NOTSET)


class OnlyEven(logging.Filter):
    def filter(self, record):
        return record.args[0] % 2 == 0


b.addFilter(OnlyEven())
for n in range(4):
    b.info("number %d", n)
b.filters.clear()
a.addFilter(lambda record: "secret" not in record.getMessage())
a.info("a secret")
a.info("public")
logging.disable(logging.INFO)
a.info("disabled")
a.warning("still")
logging.disable(logging.NOTSET)


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


lines = ListHandler()
lines.setFormatter(logging.Formatter("%(levelno)d %(module)s %(message)s"))
c = logging.getLogger("c")
c.addHandler(lines)
c.propagate = False
c.warning("one")
c.error("two", extra={"more": 1})
print(lines.lines, lines)
adapter = logging.LoggerAdapter(c, {"user": "ann"})
lines.setFormatter(logging.Formatter("%(user)s: %(message)s"))
adapter.warning("hi %s", "there")
print(lines.lines[-1])
try:
    c.error("x", extra={"message": 1})
except KeyError as error:
    print(error)
logging.addLevelName(25, "NOTICE")
c.setLevel(25)
lines.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
c.log(25, "custom")
print(lines.lines[-1])
try:
    logging.Formatter("nothing")
except ValueError as error:
    print(error)
try:
    logging.basicConfig(colour="red")
except ValueError as error:
    print(error)
print(logging.getLogger("c.d.e").parent is c, [h.name for h in c.handlers])
