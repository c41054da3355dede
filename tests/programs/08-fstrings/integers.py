# Format specifications for integers.
for spec in ("", "d", "5", "<5", "^5", ">5", "05", "+", "-", " ", "+05", "*^7", ",", "_", "b", "o", "x", "X", "#b", "#o", "#x",
             "#010x", "08b", "_b", "_x", "c", "e", ".2f", "10.1f", "%", ".0%", "n", "=+6", "0=6", "x<6", ",d", "+,"):
    print(f"{spec!r:>8} |{65:{spec}}|")
for n in (0, -1, -65, 1234567, -1234567, 2 ** 64, -(10 ** 20)):
    print(f"{n:,} {n:_} {n:+} {n:10d}|{n:<12}|{n:#x} {n:012} {n:x}")
print(f"{True} {True:d} {True:5}|{False:>6}|{True:,}")
for spec in (".2d", "s", "z", "5.2", ",x", "<<<", "q", "10,c", "+c"):
    try:
        print(format(65, spec))
    except ValueError as e:
        print(f"{spec!r}: {e}")
try:
    f"{-1:c}"
except OverflowError as e:
    print(e)
print(f"{1234567.891:,.2f} {255:#_x} {12345678:_b} {7:03} {-7:03} {7:^+5}|")
