# A misspelled global.
total_count = 5
print(total_cuont)
