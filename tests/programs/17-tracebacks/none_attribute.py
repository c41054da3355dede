# A function that forgot to return.
def find(items, wanted):
    for item in items:
        if item == wanted:
            item.upper()


print(find(["a", "b"], "b").lower())
