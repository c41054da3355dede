def show(a, b=2, /, c=3, *rest, d, e=5, **named):
    return a, b, c, rest, d, e, named


def attempt(source):
    try:
        print(f"{source:42}", eval(source))
    except Exception as error:
        print(f"{source:42}", type(error).__name__, error)


for source in (
    "show(1, d=4)", "show(1, 2, 3, 4, 5, d=6)", "show(1, c=9, d=4, e=6, f=7)", "show(1, a=5, b=6, d=4)", "show()", "show(1)", "show(d=1)",
    "show(1, 2, 3, c=4, d=5)", "show(*[1, 2], **{'d': 3})", "show(1, d=1, **{'d': 2})", "show(*'ab', d=0, *'cd')", "show(1, **{'d': 1, 'x y': 2})",
    "show(1, **{1: 2})", "show(*None)", "show(**None)", "(lambda a, b: 0)(1)", "(lambda a, b: 0)(1, 2, 3)", "(lambda: 0)(1)", "(lambda a, b, c: 0)()",
    "(lambda *, k, m: 0)()", "(lambda *, k=1: k)(2)", "(lambda a, /: a)(a=1)", "(lambda a, /, **k: (a, k))(1, a=2)", "(lambda a=1: a)(1, 2)", "(lambda *a: a)(k=1)",
    "len()", "len(1, 2)", "len(obj=[])", "abs(x=1)", "sorted()", "sorted([1], 2)", "sorted(key=len)", "print(1, 2, seperator=3)", "int(1, 2, 3)", "int(x=5)",
    "dict(1, 2)", "list(1, 2)", "'a'.join()", "'a'.replace('a')", "'abc'.split(1, 2, 3)", "[].append()", "[].append(1, 2)", "[].sort(len)", "{}.get()", "range()", "range(1, 2, 3, 4)",
    "isinstance(1)", "max(key=len)", "round(1.5, 1, 2)", "pow(2)", "divmod(1)", "enumerate([], 1, 2)", "list(zip(strict=1))", "object().x", "type()", "super(1)", "str(object=5, x=1)", "bool(x=1)", "set(1, 2)", "ord()", "chr('a')", "hex('a')", "getattr(1)", "hasattr(1, 2)", "setattr(1)",
):
    attempt(source)


class Made:
    def __init__(self, a, *, b=0):
        self.args = a, b

    def method(self, x):
        return x

    @classmethod
    def build(cls, n):
        return n

    @staticmethod
    def plain(n):
        return n


for source in ("Made()", "Made(1, 2)", "Made(1, c=2)", "Made(1, b=2).args", "Made(1).method()", "Made(1).method(1, 2)", "Made.method(1)", "Made.build()", "Made.build(1, 2)", "Made(1).plain()", "Made.plain(1, 2)", "Made(a=1, a2=2)"):
    attempt(source)
