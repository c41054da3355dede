# A misspelled method of a built-in type.
items = [1, 2]
items.apend(3)
