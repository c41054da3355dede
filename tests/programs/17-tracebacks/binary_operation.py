# Carets point at the operator.
price = 10
label = "total: "
print("before")
print(label + price * 2 + 1)
