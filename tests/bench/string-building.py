# Texts put together, formatted, split and searched.
def run(n):
    lines = []
    for i in range(n):
        lines.append(f"{i:05d} {i * 0.5:.2f} {'even' if i % 2 == 0 else 'odd'}")
    text = "\n".join(lines)
    shouted = 0
    for line in text.split("\n"):
        number, half, parity = line.split()
        if parity.upper().startswith("E") and "5" in half:
            shouted += int(number)
    built = ""
    for i in range(n):
        built += chr(97 + i % 26)
    return shouted, len(text), built.count("abc"), text.replace("odd", "-").find("even", n)


print(*run(20000))
