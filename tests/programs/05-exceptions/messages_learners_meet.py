import math

ATTEMPTS = [
    "int('12a')", "int('')", "int('1.5')", "int(None)", "int([])", "int('z', 36) + int('9', 8)", "float('abc')", "float(None)",
    "1 + '1'", "'1' + 1", "'a' - 'b'", "[1] + 1", "None + 1", "'a' * 'b'", "'a' / 2", "-'a'", "not_defined", "lenn('a')",
    "len(5)", "len(None)", "'abc'.foo", "[].push(1)", "None.upper()", "(1).real.imaginary", "math.squareroot(4)", "math.sqrt(-1)",
    "math.sqrt('4')", "math.log(0)", "[1, 2][5]", "(1, 2)['a']", "{'a': 1}['b']", "{'a': 1}[[]]", "'abc'[10]", "'abc'['a']", "5[0]",
    "None[0]", "print()()", "'abc'()", "[1, 2, 3](0)", "max()", "max([])", "max(5)", "min(1, 'a')", "sorted([1, 'a'])",
    "sum(['a', 'b'])", "sum('ab')", "'abc'.split('')", "','.join([1, 2])", "'abc'.index('z')", "[1].index(2)", "[].pop()", "[1].pop(5)",
    "[1].remove(2)", "{}.popitem()", "set().pop()", "{1}.remove(2)", "{[1]}", "{{}: 1}", "{1: 2}.foo", "range('a')", "range(1.5)",
    "range(1, 2, 0)", "chr(-1)", "ord('ab')", "ord(5)", "round('a')", "abs('a')", "1 / 0", "1 // 0", "1 % 0", "0 ** -1", "1.5 // 0",
    "divmod(1, 0)", "'%d' % 'a'", "'%d %d' % (1,)", "'%d' % (1, 2)", "'{} {}'.format(1)", "'{a}'.format(b=1)", "'{:d}'.format('a')",
    "f'{1:s}'", "open('missing.txt')", "import_me", "next(iter([]))", "iter(5)", "list(5)", "dict([1])", "dict([(1, 2, 3)])", "tuple(None)",
    "zip(1)", "enumerate()", "map(len)", "list(map(5, [1]))", "isinstance(1, 'int')", "issubclass(1, int)", "super()", "object(1)",
    "type('A')('x')", "bool(1, 2)", "str(1, 2)", "input(1, 2)", "hash([])", "'a' < 1", "[] < ()", "{} < {}", "1j < 2j", "1 in 5", "1 in 'abc'",
    "(lambda x: x)()", "(lambda: 1)(1)", "(lambda x: x)(1, x=2)", "(lambda x: x)(y=1)", "(lambda *, k: k)()", "a.b.c",
    "__import__('nope')", "complex('1+')", "bytes('a')", "'a'.encode('nope')", "b'\\xff'.decode()", "2 ** 'a'", "~1.5", "1 << -1", "1 @ 2",
]
for source in ATTEMPTS:
    try:
        result = eval(source)
    except BaseException as error:
        print(f"{source:32} {type(error).__name__}: {error}")
    else:
        print(f"{source:32} gives {result!r}")
