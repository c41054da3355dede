for number in (0, 1, -1, 255, -256, 2**64 - 1, -(2**70)):
    print(number, bin(number), oct(number), hex(number), number.bit_length(), number.bit_count(), number & 0xFF, number >> 3, number << 2, ~number, number ^ 0xF0, number | 1)
print(int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("-1010", 2), int("1_000"), int("z", 36), int(" 12 "))
for source in ("int('0b2', 0)", "int('08', 0)", "int('1__0')", "int('_1')", "int('1', 1)", "int('1', 37)", "int('ff')", "int(5, 10)", "int('5', '10')", "int('0x', 16)", "1 >> -1", "1.0 & 1", "'a' << 1", "2 ** -1", "pow(2, -1, 5)", "pow(2, -1, 4)", "pow(2, 3, 0)", "pow(2.0, 3, 5)", "(5).to_bytes(0)", "(-1).to_bytes(1)", "(300).to_bytes(1)", "int.from_bytes(5)", "(1).to_bytes(2, 'middle')", "int(1e400)", "int(float('nan'))", "round(12345, -2)", "round(15, -1)", "round(25, -1)", "-7 // 2, -7 % 2, 7 // -2, 7 % -2, divmod(-7, 2)", "True + True, True << 3", "(10).as_integer_ratio(), (3).is_integer(), (7).conjugate(), (7).numerator"):
    try:
        print(source, "=", eval(source))
    except Exception as error:
        print(source, type(error).__name__, error)
flags = 0
for bit in (1, 4, 6):
    flags |= 1 << bit
print(f"{flags:08b}", [bit for bit in range(8) if flags >> bit & 1], flags & -flags, flags & (flags - 1))
print(f"{1234:#x} {1234:_b} {-5:b} {255:08b} {255:#010x}", 0b1111_0000, 0xDEAD_BEEF, 0o777)
