# f-strings, joined literals, surrogates.
def f(a, b):
    return (
        f"{a} and {b!r:>{a}}" "!" f"{a=} {b = :.2f}",
        f"{a}",
        f"",
    ) if False else f"{{}}{'x'}" "\ud83d"


x = "a" "b", b"c" b"d", "\ud800", "\N{BULLET}"
