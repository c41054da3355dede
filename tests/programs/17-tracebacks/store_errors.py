# Storing where nothing can be stored.
settings = (1, 2)
settings[0] = 10
