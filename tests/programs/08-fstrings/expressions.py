# Any expression between the braces.
name, n, items, table = "Ada", 5, [1, 2, 3], {"key": "value"}
print(f"{name} {n + 1} {items[0]} {table['key']} {name.upper()} {len(items)}")
print(f"{n if n > 3 else 'small'} {[x * 2 for x in items]} {(lambda x: x + 1)(n)}")
print(f"{{literal}} {{{n}}} {{}}")
print(f"{n!r} {name!r} {name!s} {name!a} {'世界'!a}")
print(f"{ n } {n,} {1, 2} {'a' 'b'} {None} {True}")
print(f"nested {f'inner {name}'} and {f"same quotes {n}"}")
print(f"{table["key"]} {'\n'.join(['a', 'b'])}")
print(f'{name}' "plain" f"{n}" 'end')
print(f"""{
    n
    + 1  # a comment inside
} multi
line {name}""")
print(rf"\n{n}\t", f"\x41{n}\u0042")
print(f"{n:>{n}}|{n:{'<'}{4}}|{n:0{n + 1}}|")
print(f"{(x := 3)} {x}", f"{n!r:>4}|{name!r:^9}|")
print(f"{n}{name}{n}", f"", f"{''}", f"{'{}'}")
print(f"{n == 5} {n != 5} {n >= 5} {not n} {n and 'x'}")
try:
    f"{undefined}"
except NameError as e:
    print(e)
try:
    f"{1 / 0} {print('never')}"
except ZeroDivisionError as e:
    print(e)
print(f"{print('printed first')} and then")
print(f"{'a' if True else 'b'}{'c'}" + f"{1}" * 3)
print(f"{items[-1]}{items[::2]} {table.get('no', 'none')} {[*items, 4]} {{**table}}")
