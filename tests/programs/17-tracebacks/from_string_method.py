# A method of a built-in fails inside a longer expression.
header = "name,age"
position = header.split(",").index("city") + 1
