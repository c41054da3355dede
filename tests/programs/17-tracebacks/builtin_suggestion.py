# A misspelled built-in.
for i in rang(3):
    print(i)
