import secrets

print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), secrets.choice([3]), 0 <= secrets.randbelow(10) < 10)
print(secrets.compare_digest("a", "a"), len(secrets.token_urlsafe(8)), secrets.randbits(4) < 16, len(secrets.token_bytes()))
try:
    secrets.randbelow(0)
except ValueError as error:
    print(error)
