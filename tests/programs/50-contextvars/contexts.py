import contextvars

color = contextvars.ContextVar("color", default="black")


def paint(new):
    before = color.get()
    color.set(new)
    return before, color.get()


color.set("red")
context = contextvars.copy_context()
print(context.run(paint, "blue"), color.get(), context[color], context.get(color))
print(color in context, len(context), [variable.name for variable in context], list(context.values()))
print(contextvars.Context().run(color.get))
copy = context.copy()
copy.run(color.set, "green")
print(context[color], copy[color])
try:
    context.run(context.run, print)
except RuntimeError as error:
    print("already entered" in str(error))
try:
    context["color"]
except TypeError as error:
    print(error)
try:
    copy.run(lambda: color.reset(token)) if (token := color.set("x")) else None
except ValueError as error:
    print("different Context" in str(error))
