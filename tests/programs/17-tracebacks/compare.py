# A comparison that is not defined.
limit = "10"
for n in (5, 20):
    if n > limit:
        print(n)
