# status: 1
# stderr: OverflowError
float.fromhex("0x" + "1" * 1_000_000)
