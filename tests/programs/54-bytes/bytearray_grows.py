def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray()
for number in range(5):
    data.append(number * 50)
print(data, list(data))
data.extend(b"ab")
data.extend([1, 2])
data.extend(bytearray(b"c"))
data.extend(range(3))
data.extend(number for number in (7, 8))
data.insert(0, 255)
data.insert(100, 254)
data.insert(-1, 253)
print(data)
print(data.pop(), data.pop(0), data.pop(-2), len(data))
data.remove(97)
data.reverse()
print(data)
other = data.copy()
other += b"end"
print(other is data, len(other) - len(data))
alias = data
alias += b"."
alias *= 2
print(alias is data, len(data))
data.resize(4)
print(data)
data.resize(6)
print(data)
data.clear()
print(data)
show(data.pop)
show(data.remove, 1)
show(data.append, 256)
show(data.append, "a")
show(data.append, b"a")
show(data.extend, "abc")
show(data.extend, 5)
show(data.insert, "a", 1)
show(data.pop, 1, 2)
show(data.resize, -1)
