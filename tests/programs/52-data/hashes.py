import hashlib

for name in ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512"]:
    digest = hashlib.new(name, b"abc")
    print(name, digest.hexdigest(), digest.digest_size, digest.block_size, digest.name)
    digest.update(b"x" * 200)
    other = digest.copy()
    other.update(b"y")
    print(digest.hexdigest()[:20], other.hexdigest()[:20], getattr(hashlib, name)(b"").hexdigest()[:20])
print(hashlib.shake_128(b"abc").hexdigest(20), hashlib.shake_256(b"abc").digest(5))
for attempt in (lambda: hashlib.md5("text"), lambda: hashlib.new("nope")):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 3).hex())
