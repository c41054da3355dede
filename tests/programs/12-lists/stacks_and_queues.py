from collections import deque

stack = []
for token in "3 4 + 2 *".split():
    if token.isdigit():
        stack.append(int(token))
    else:
        right, left = stack.pop(), stack.pop()
        stack.append({"+": left + right, "*": left * right}[token])
print(stack)


def balanced(text):
    open_ = []
    for char in text:
        if char in "([{":
            open_.append(char)
        elif char in ")]}":
            if not open_ or "([{".index(open_.pop()) != ")]}".index(char):
                return False
    return not open_


print([balanced(text) for text in ("([]{})", "([)]", "((", ")", "")])
line = deque(["ann", "bob"], maxlen=3)
line.append("cy")
line.append("dan")
line.appendleft("eve")
print(line, line.popleft(), line.pop(), line, len(line))
line.rotate(1)
line.extend("xyz")
print(line, list(line)[0], line[1], line.count("y"), deque("abc") == deque(["a", "b", "c"]), deque([1, 2]) + deque([3]))
for attempt in (lambda: deque().pop(), lambda: deque().popleft(), lambda: line[10], lambda: line.remove("q"), lambda: deque(5), lambda: line.index("q")):
    try:
        attempt()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
