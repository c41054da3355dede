# The failing expression spans lines.
def add(a, b):
    return a + b


values = [
    add(1, 2),
    add(
        "text",
        3,
    ),
]
