# Reports as course programs print them.
rows = [("Widget", 4, 3.5), ("Gadget with a long name", 12, 19.99), ("部件", 1, 1000)]
print(f"{'Item':<20}{'Count':>6}{'Price':>10}{'Total':>12}")
print("-" * 48)
for name, count, price in rows:
    print(f"{name:<20.18}{count:>6d}{price:>10.2f}{count * price:>12,.2f}")
print("=" * 48)
total = sum(count * price for _, count, price in rows)
print(f"{'Total':<20}{total:>28,.2f}")
print(f"{'centered':^48}|")
for i in range(1, 4):
    print(" ".join(f"{i * j:>3}" for j in range(1, 8)))
for label, value in {"ratio": 0.4567, "huge": 1.5e12, "tiny": 1.5e-9, "whole": 3.0}.items():
    print(f"{label:>8}: {value:10.4g} {value:12.3e} {value:<8.1%}|")
print("\n".join(f"{n:>4} {n:>6b} {n:>4o} {n:>4x} {chr(n)!r}" for n in (9, 65, 122)))
progress = 7
print(f"[{'#' * progress:<10}] {progress / 10:.0%}")
print(f"{'name':*^20}", f"{'x':->5}{'y':-<5}", sep="\n")
seconds = 3725
print(f"{seconds // 3600:02}:{seconds % 3600 // 60:02}:{seconds % 60:02}")
