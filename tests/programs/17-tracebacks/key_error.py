# KeyError shows the repr of its key.
ages = {"Ann": 31}
print(ages["Ann"])
print(ages["Bob"])
