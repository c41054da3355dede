# Assignment expressions.
values = [3, 8, 1, 9]
if (n := len(values)) > 3:
    print("many:", n)

print([y for x in values if (y := x * 2) > 5], y)

data = iter("abc;def")
word = ""
while (c := next(data, None)) is not None and c != ";":
    word += c
print(word, c)

print((a := 1) + (b := a + 1), a, b)


def chunks(items, size):
    start = 0
    while chunk := items[start:start + size]:
        yield chunk
        start += size


print(list(chunks([1, 2, 3, 4, 5], 2)))


def find(items, predicate):
    if any(predicate(witness := x) for x in items):
        return witness
    return None


print(find([1, 4, 6, 7], lambda x: x % 2 == 0), find([], bool))
print(f"{(z := 5)} {z:=4}")
