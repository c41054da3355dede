import binascii

print(binascii.hexlify(b"\x00\xff"), binascii.unhexlify("00fF"), binascii.hexlify(b"abcd", "-"))
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.b2a_base64(b"x"))
for bad in ("0", "zz"):
    try:
        binascii.unhexlify(bad)
    except binascii.Error as error:
        print(error)
