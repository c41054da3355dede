# Views of several dimensions: slices of the first, items, and what does not work yet.
data = bytearray(range(24))
view = memoryview(data).cast("B", [2, 3, 4])
print(view.shape, view.strides, view.tolist())
part = view[1:]
print(part.shape, part.strides, part.tolist(), part == view[1:2], part.nbytes)
print(view[::-1].tolist()[0][0], view[::-1].c_contiguous, view[0:0].shape)
view[1, 2, 3] = 99
print(data[-1], view[1, 2, 3])


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("a part:", lambda: view[0])
attempt("two indexes:", lambda: view[0, 0])
attempt("slices:", lambda: view[0:1, 0:1])
attempt("too many:", lambda: view[0, 0, 0, 0])
attempt("an ellipsis:", lambda: view[...])
attempt("assigned:", lambda: view.__setitem__(slice(0, 1), b"ab"))
single = memoryview(data)[3:4].cast("B", ())
print(single.ndim, single.shape, single[()], single[...] == single)
steps = memoryview(data)[::2]
print(steps.contiguous, steps[0:1].contiguous, steps[3:3].contiguous, memoryview(data)[:0].contiguous)
attempt("cast of steps:", lambda: steps[3:3].cast("B", [1]))
