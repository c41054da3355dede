import cmath

for z in (1, 1j, -1, 2.5 - 1.5j, 0, -4, 3 + 4j):
    for name in ("sqrt", "exp", "sin", "cos", "tan", "sinh", "cosh", "asinh", "polar", "phase"):
        r = getattr(cmath, name)(z)
        r = [f"{part:.12g}" for part in ((r.real, r.imag) if isinstance(r, complex) else r if isinstance(r, tuple) else (r,))]
        print(name, z, *r)
print(f"{cmath.log(-1):.6f}", f"{cmath.log(8, 2):.6f}", f"{cmath.log10(100):.6f}", cmath.rect(2, 0))
print(cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isnan(cmath.nanj), cmath.isinf(cmath.infj), cmath.isfinite(1j), cmath.pi)
for attempt in (lambda: cmath.log(0), lambda: cmath.sqrt("a"), lambda: cmath.exp(1000), lambda: cmath.atanh(1)):
    try:
        print(attempt())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__)
