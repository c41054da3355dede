"""Finalizers of a long chain run from the owner to what it owns."""

import gc


class Node:
    def __init__(self, number, inner):
        self.number = number
        self.inner = inner

    def __del__(self):
        died.append(self.number)


for length in 1, 5, 100, 3000:
    died = []
    chain = None
    for number in range(length):
        chain = Node(number, chain)
    chain = None
    gc.collect()
    while len(died) < length:
        gc.collect()
    print(length, died == list(reversed(range(length))), died[:3], died[-3:])

# A chain of wrappers in containers, with branches.
died = []
chain = None
for number in range(200):
    chain = Node(number, [chain, {"branch": Node(1000 + number, None)}])
chain = None
gc.collect()
while len(died) < 400:
    gc.collect()
owners = [number for number in died if number < 1000]
print(owners == list(reversed(range(200))), sorted(died) == [*range(200), *range(1000, 1200)])
print(all(died.index(number) < died.index(1000 + number) for number in range(200)))

# The items of a list die from the last to the first.
died = []
items = [Node(number, None) for number in range(2000)]
items = None
gc.collect()
while len(died) < 2000:
    gc.collect()
print(died[:3], died[-3:], died == list(reversed(range(2000))))
