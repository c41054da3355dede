def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(b"abc")
with memoryview(data) as view:
    view[0] = 65
    print(view.tobytes())
show(lambda: view[0])
show(view.tobytes)
show(lambda: len(view))
show(lambda: view.readonly)
view.release()
print(str(view)[:17], view == view)
data.append(100)
print(data)
view = memoryview(data)
part = view[1:]
for change in (
    lambda: data.append(1),
    lambda: data.extend(b"xy"),
    lambda: data.pop(),
    lambda: data.clear(),
    lambda: data.__delitem__(0),
    lambda: data.__setitem__(slice(0, 1), b"long"),
    lambda: data.resize(99),
):
    show(change)
data[0:2] = b"zz"
data.reverse()
print(data, view.tobytes())
view.release()
show(lambda: data.append(1))
part.release()
data.append(33)
print(data)


def total(bytes_like):
    view = memoryview(bytes_like)
    return sum(view[1:])


# Views that nobody holds any more hold nothing.
print(total(data))
data.append(1)
bytes(memoryview(data)[1:])
del data[:2]
view = memoryview(data)
del view
data.clear()
print(data)
