# Generators as coroutines: a round-robin scheduler and a tokenizer.
def task(name, steps):
    for i in range(steps):
        print(f"{name}{i}", end=" ")
        yield
    return name


def scheduler(tasks):
    ready = list(tasks)
    finished = []
    while ready:
        current = ready.pop(0)
        try:
            next(current)
        except StopIteration as stop:
            finished.append(stop.value)
        else:
            ready.append(current)
    return finished


print(scheduler([task("a", 3), task("b", 1), task("c", 2)]))


def tokenizer():
    word, tokens = "", []
    while True:
        c = yield tokens
        tokens = []
        if c.isalnum():
            word += c
        else:
            if word:
                tokens.append(word)
                word = ""
            if not c.isspace():
                tokens.append(c)


t = tokenizer()
next(t)
print([token for c in "x = 10+(y*2) " for token in t.send(c)])


def traffic_light():
    while True:
        for color, seconds in (("green", 2), ("yellow", 1), ("red", 3)):
            for _ in range(seconds):
                yield color


light = traffic_light()
print([next(light) for _ in range(8)])


def permutations(items, chosen=()):
    if not items:
        yield "".join(chosen)
    for i in range(len(items)):
        yield from permutations(items[:i] + items[i + 1:], chosen + (items[i],))


print(list(permutations("abc")))
