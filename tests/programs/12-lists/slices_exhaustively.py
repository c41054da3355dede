# All slices of small lists against a definition in Python.
def expected(items, start, stop, step):
    n = len(items)
    if step > 0:
        low, high = 0, n
        first = low if start is None else max(start + n, low) if start < 0 else min(start, high)
        last = high if stop is None else max(stop + n, low) if stop < 0 else min(stop, high)
        indexes = []
        while first < last:
            indexes.append(first)
            first += step
    else:
        first = n - 1 if start is None else (max(start + n, -1) if start < 0 else min(start, n - 1))
        last = -1 if stop is None else (max(stop + n, -1) if stop < 0 else min(stop, n - 1))
        indexes = []
        while first > last:
            indexes.append(first)
            first += step
    return [items[i] for i in indexes]


checked = wrong = 0
places = [None, -7, -3, -1, 0, 1, 2, 4, 6]
for items in ([], [1], [1, 2, 3, 4], "abcde"):
    for start in places:
        for stop in places:
            for step in (1, 2, 3, -1, -2, -5):
                got = items[start:stop:step]
                checked += 1
                if list(got) != expected(items, start, stop, step):
                    wrong += 1
                    print(items, start, stop, step, got)
                if isinstance(items, list):
                    copy = items[:]
                    del copy[start:stop:step]
                    if len(copy) != len(items) - len(got) or any(x in copy for x in got):
                        wrong += 1
                        print("del", items, start, stop, step, copy)
                    copy = items[:]
                    copy[start:stop:step] = [-x for x in got]
                    if copy[start:stop:step] != [-x for x in got]:
                        wrong += 1
                        print("set", items, start, stop, step, copy)
print(checked, wrong)
