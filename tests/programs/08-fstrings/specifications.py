value, text, number = 3.14159, "ab", 1234567
print(f"{value:.2f}|{value:10.3f}|{value:<10.1f}|{value:^10.1f}|{value:+.1f}|{value:e}|{value:%}|{value:g}|{-value:010.2f}")
print(f"{text:>5}|{text:*<5}|{text:^6}|{text:.1}|{text!r:>6}|{text!s}|{'é'!a}")
print(f"{number:,}|{number:_}|{number:x}|{number:#b}|{number:o}|{number:e}|{number:>12}|{number:+d}|{65:c}|{True:d}|{0.5:.0%}")
width, precision = 10, 3
print(f"{value:{width}.{precision}}|{text:{'>'}{width}}|{value=:.2f}|{text=}|{1 + 1=}|{ text = }")
print(f"{{}} {{{value:.1f}}} {'nested ' + f'{text}'} {[1, 2][0]} {dict(a=1)['a']} {(lambda x: x * 2)(4)}", f"{'a' 'b'}", f"{1}" "2", f"")
print(f"{None} {[]} {...} {int}", f"{value!r:.4}", f"{1_000:,}", f"{10**20:,}", f"{1e10:,.2f}", f"{float('nan')} {float('inf'):5}")
import datetime
print(f"{datetime.date(2024, 2, 9):%d.%m.%Y}", f"{datetime.datetime(2024, 1, 2, 3, 4):%H:%M}")
