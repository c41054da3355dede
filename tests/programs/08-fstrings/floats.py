# Format specifications for floats.
for spec in ("", "f", ".0f", ".2f", ".10f", "e", ".3e", "E", "g", ".3g", "G", "%", ".1%", "10.3f", "<10.2f", "^10.2f", "+.2f", "010.2f",
             ",.2f", "_.1f", "#.0f", "#g", ".0e", " .1f", "*>9.1f", "n", ".3", ".17g", ".15"):
    print(f"{spec!r:>9} |{3141.59265:{spec}}|{-0.00012345:{spec}}|{1e20:{spec}}|")
for x in (float("inf"), float("-inf"), float("nan"), 0.0, -0.0):
    print(f"{x} {x:f} {x:.2e} {x:g} {x:8.1f}| {x:+} {x:08.1f} {x:%} {x:,} {x:F}")
print(f"{0.5:.0f} {1.5:.0f} {2.5:.0f} {2.675:.2f} {1.005:.2f} {0.125:.2f} {1e16:.0f} {123456789.0:g} {1e-5:g} {0.0001:g}")
print(f"{100.0:g} {100.0} {1e15} {1e16} {1e17:f} {123456.789:e} {1.0:#.3g} {5e-324} {1.7976931348623157e308}")
for spec in ("d", "x", "s", ".f", "..2f", "f2", "c"):
    try:
        print(format(1.5, spec))
    except ValueError as e:
        print(f"{spec!r}: {e}")
print(f"{-0.0:z.1f} {0.04:z.1f} {-0.04:z.1f} {-0.06:z.1f}")
print(f"{1/3:.50f}")
print(f"{2**0.5:.3} {1e100:.3} {12345.678:.3} {0.1 + 0.2:.17f}")
