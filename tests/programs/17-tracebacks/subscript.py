# Carets under a subscript.
table = {"rows": [[1, 2], [3, 4]]}
index = 5
value = table["rows"][1][index] + 1
