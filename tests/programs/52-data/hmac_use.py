import hashlib
import hmac

print(hmac.new(b"key", b"message", "sha256").hexdigest())
print(hmac.new(b"k" * 100, b"message", hashlib.md5).hexdigest(), hmac.digest(b"k", b"m", "sha1").hex())
signed = hmac.new(b"key", digestmod="sha512")
signed.update(b"in ")
signed.update(b"parts")
print(signed.hexdigest()[:30], signed.name, signed.digest_size, signed.block_size)
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"))
try:
    hmac.new("text", b"", "md5")
except TypeError as error:
    print(type(error).__name__)
