import contextvars

name = contextvars.ContextVar("name", default="nobody")
count = contextvars.ContextVar("count")
print(name.get(), name.name, count.get("given"))
try:
    count.get()
except LookupError as error:
    print(type(error).__name__, type(error.args[0]).__name__)
token = name.set("ann")
print(name.get(), token.var is name, token.old_value is contextvars.Token.MISSING)
inner = name.set("bob")
print(name.get(), inner.old_value)
name.reset(inner)
print(name.get())
name.reset(token)
print(name.get())
try:
    name.reset(token)
except RuntimeError as error:
    print("RuntimeError", "used once" in str(error))
try:
    count.reset(name.set("x"))
except ValueError as error:
    print("ValueError", "different ContextVar" in str(error))
with name.set("carl"):
    print(name.get())
print(name.get())
