import base64
from base64 import b85encode
data = b"Hello, world! \x00\x00\x00\x00 end"
for encode, decode in ((base64.a85encode, base64.a85decode), (base64.b85encode, base64.b85decode), (base64.z85encode, base64.z85decode)):
    coded = encode(data)
    print(coded, decode(coded) == data)
print(base64.a85encode(data, adobe=True, wrapcol=10), base64.a85decode(b"<~87cURD]~>", adobe=True), b85encode(b"abc", pad=True), base64.b85decode("VPaz%"))
for bad in (b"\xff", b"~~~~~"):
    try: base64.b85decode(bad)
    except ValueError as error: print(error)
try: base64.b99encode
except AttributeError as error: print(error)
