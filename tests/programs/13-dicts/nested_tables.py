people = [{"name": "Ann", "age": 30, "city": "Rome"}, {"name": "Bob", "age": 25, "city": "Oslo"}, {"name": "Cy", "age": 35, "city": "Rome"}]
by_city = {}
for person in people:
    by_city.setdefault(person["city"], []).append(person["name"])
print(by_city, max(people, key=lambda p: p["age"])["name"], sorted(p["age"] for p in people), sum(p["age"] for p in people) / len(people))
matrix = {(row, column): row * column for row in range(3) for column in range(3)}
print(matrix[2, 2], [matrix[i, i] for i in range(3)], len(matrix))
tree = {"root": {"left": {"value": 1}, "right": {"value": 2}}}
print(tree["root"]["left"]["value"], [child["value"] for child in tree["root"].values()])
try:
    tree["root"]["middle"]["value"]
except KeyError as error:
    print("missing", error)
try:
    people["Ann"]
except TypeError as error:
    print(error)
merged = {}
for person in people:
    merged |= {person["name"]: person["age"]}
print(merged, {k: v for k, v in sorted(merged.items(), key=lambda item: -item[1])}, dict(sorted(merged.items())))
