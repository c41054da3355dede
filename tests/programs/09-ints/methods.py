print((10).bit_length(), (0).bit_length(), (-5).bit_length(), (255).bit_count(), (5).to_bytes(2, "big"), (-1).to_bytes(2, "little", signed=True), int.from_bytes(b"\x01\x00"), int.from_bytes(b"\xff", signed=True))
print((7).as_integer_ratio(), (7).conjugate(), (7).real, (7).imag, (7).numerator, (7).denominator, (7).is_integer())
for attempt in (lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: (1).to_bytes(-1)):
    try:
        attempt()
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
