# A long line with several operators.
quantity, unit_price, discount, customer = 3, 9.99, None, "Ann"
total = quantity * unit_price - (quantity * unit_price * discount) + len(customer) * 2
