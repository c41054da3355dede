# Lambdas and callbacks.
words = ["b", "a", 3]
result = sorted(words, key=lambda w: w.upper())
