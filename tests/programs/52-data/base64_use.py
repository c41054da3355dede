import base64

for data in (b"", b"a", b"ab", b"abc", b"hello world" * 3, bytes(range(256))):
    text = base64.b64encode(data)
    print(text[:40], base64.b64decode(text) == data, base64.urlsafe_b64encode(data)[:20], base64.b32encode(data)[:24])
    print(base64.b32decode(base64.b32encode(data)) == data, base64.b16encode(data)[:10], base64.b16decode(base64.b16encode(data)) == data)
for bad in (b"a", b"ab=", b"abcde", b"a$bc", b"====", b"YQ==YQ==", "é"):
    for validate in (False, True):
        try:
            print(bad, validate, base64.b64decode(bad, validate=validate))
        except ValueError as error:
            print(bad, validate, type(error).__name__, error)
print(base64.b64decode("aGVsbG8="), base64.encodebytes(b"x" * 60))
